/** The header in which proxy.ts passes the requested path to the not-found page, which cannot see it otherwise. */
export const requestedPathHeader = "x-offprint-asked";
