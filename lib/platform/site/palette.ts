/*
 * The site's colours for places that its style sheet does not reach: emails, embedded cards, preview images and the
 * browser's own interface. app/globals.css has the same colours and says which contrast they must have; a test compares
 * the two.
 */

export const light = { paper: "#fcfbf8", ink: "#1f1c18", muted: "#665f55", line: "#e5dfd4", accent: "#9a3412" };

export const dark = { paper: "#171614", ink: "#ece7de", muted: "#a59d91", line: "#35312c", accent: "#f2a67e" };
