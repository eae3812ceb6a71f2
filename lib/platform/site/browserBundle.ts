/**
 * Where bin/browserBundle.ts writes the script of the site's pages: outside the folders that Next clears when it
 * builds.
 */
export const browserBundle = ".next/browser.js";
