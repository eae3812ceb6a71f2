/** The header in which the guard numbers the requests for pages: the number that an error page shows, and the log. */
export const requestNumber = "x-offprint-number";
