/*
 * The site's colours, for what no style sheet of the site reaches: emails, embedded cards, preview images and the
 * browser's own bars. app/globals.css has the same and says what they must fulfil; a test compares the two.
 */

export const light = { paper: "#fcfbf8", ink: "#1f1c18", muted: "#665f55", line: "#e5dfd4", accent: "#9a3412" };

export const dark = { paper: "#171614", ink: "#ece7de", muted: "#a59d91", line: "#35312c", accent: "#f2a67e" };
