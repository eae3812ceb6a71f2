/**
 * Marks requests that the store of finished pages makes itself. They are not counted against API_LIMIT, nor as searches.
 */
export const renderHeader = "x-offprint-render";
