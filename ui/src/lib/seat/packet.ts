// The file for a USB stick: every ballot that the device keeps, each line standing alone.
import { sign, hashOf, type DeviceKey } from "./keys";
import type { SignedBallot } from "./ballots";

export interface PacketOf {
  event: string;
  device: string;
  judge: string;
  key: DeviceKey;
  madeAt: number;
  epochSeen: number;
  ballots: readonly SignedBallot[];
}

export function packetText({ event, device, judge, key, madeAt, epochSeen, ballots }: PacketOf): string {
  const header = { tahkim: "ballots", v: 1, event, device, judge, public_key: key.public, made_at: madeAt, epoch_seen: epochSeen, count: ballots.length };
  const lines = [header, ...ballots.map(({ body, sig }) => ({ body, sig }))].map((line) => `${JSON.stringify(line)}\n`).join("");
  const sha256 = hashOf(lines);
  return `${lines}${JSON.stringify({ end: ballots.length, sha256, sig: sign(key, "tahkim-packet/1", sha256) })}\n`;
}

/** A name that says whose it is and when; nothing in it that a file system refuses. */
export function packetName(judge: string, madeAt: number): string {
  const at = new Date(madeAt);
  const two = (value: number): string => String(value).padStart(2, "0");
  const when = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}${two(at.getMinutes())}`;
  return `${judge.replace(/[^\p{L}\p{N}_-]/gu, "-")} ${when}.tahkim-ballots`;
}
