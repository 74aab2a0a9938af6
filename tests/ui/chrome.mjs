// The browser of this machine.
import { execFileSync } from "node:child_process";

export function chrome() {
  for (const name of ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]) {
    try {
      return execFileSync("which", [name], { encoding: "utf8" }).trim();
    } catch {
      // The next one may be there.
    }
  }
  throw new Error("this needs Chromium or Chrome");
}
