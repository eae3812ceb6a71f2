/** The store of finished pages sets it on its own requests, which count neither against API_LIMIT nor as searches. */
export const renderHeader = "x-offprint-render";
