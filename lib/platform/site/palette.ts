/** For emails, cards, preview images and browsers' own interface; a test compares it with app/globals.css. */

export const light = { paper: "#fcfbf8", ink: "#1f1c18", muted: "#665f55", line: "#e5dfd4", accent: "#9a3412" };

export const dark = { paper: "#171614", ink: "#ece7de", muted: "#a59d91", line: "#35312c", accent: "#f2a67e" };
