export const browserBundle = ".next/browser.js"; // Outside the folders that Next clears when it builds
