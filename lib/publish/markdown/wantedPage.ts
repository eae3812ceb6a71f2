/** The header in which proxy.ts says which page is wanted as Markdown. */
export const wantedPage = "x-offprint-page";
