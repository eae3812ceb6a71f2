/** The header in which proxy.ts passes on which page is wanted as Markdown. */
export const wantedPage = "x-offprint-page";
