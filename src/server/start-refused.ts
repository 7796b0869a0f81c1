/** Raised with a sentence for the person at the terminal; anything else is a bug. */
export class StartRefused extends Error {}
