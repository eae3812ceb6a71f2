/** The store of finished pages sets it where it has found the page of an address, so that proxy.ts need not look. */
export const namedHeader = "x-offprint-named";
