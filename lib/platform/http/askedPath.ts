/** The header in which proxy.ts tells the page that says there is none what was asked for: its own address does not. */
export const askedPath = "x-offprint-asked";
