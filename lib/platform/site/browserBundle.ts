/** Where bin/browserBundle.ts writes the script of the site's pages: outside what Next clears when it builds. */
export const browserBundle = ".next/browser.js";
