export { date, day, direction, fetchOtherLanguages, has, lang, number, own, percent, setLanguage, t, time, wantAllMessages, writtenIn } from "./language.svelte";
export { allFaults, faultsByField, faultText } from "./faults";
export { default as N } from "./N.svelte";
