/** The program's version, written in when the page is built. */
declare const __VERSION__: string;
