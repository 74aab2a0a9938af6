import { mount } from "svelte";
import "./styles/tokens.css";
import "./styles/components.css";
import "./styles/screens.css";
import "./styles/grown.css";
import App from "./App.svelte";
import { setLanguage } from "$lib/i18n";
import { takeKeyFromAddress } from "$lib/api/key";
import { startRouter } from "$lib/router.svelte";
import { showTheme } from "$lib/state/program.svelte";

takeKeyFromAddress();
startRouter();
showTheme("system");
// Until the program says which language was chosen, the computer's own.
const own = (["ar", "fr", "en"] as const).find((each) => navigator.language.startsWith(each)) ?? "fr";
void setLanguage(own).then(() => {
  const target = document.getElementById("app");
  if (target) mount(App, { target });
});
