/** Pixels: the size that link previews are made for (1.91 : 1). */
export const imageSize = { width: 1200, height: 630 };
