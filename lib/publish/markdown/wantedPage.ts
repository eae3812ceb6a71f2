/** The header in which proxy.ts passes on which page is wanted as Markdown. */
export const requestedPageHeader = "x-offprint-page";
