export const requestedPageHeader = "x-offprint-page";
