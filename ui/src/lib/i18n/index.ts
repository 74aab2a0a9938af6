export { date, day, direction, has, lang, number, own, percent, setLanguage, t, time, writtenIn } from "./language.svelte";
export { allFaults, faultsByField, faultText } from "./faults";
export { default as N } from "./N.svelte";
