/** The header in which the guard passes each request's number to pages, for the error page and the log. */
export const requestNumber = "x-offprint-number";
