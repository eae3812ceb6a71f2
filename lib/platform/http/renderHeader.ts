/**
 * The header of requests that the store of finished pages makes itself, for nobody: they are counted for no network, and
 * what they ask is remembered as nobody's.
 */
export const renderHeader = "x-offprint-render";
