export { default as Seat } from "./Seat.svelte";
