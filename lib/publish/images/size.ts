export const imageSize = { width: 1200, height: 630 }; // Pixels: the size that link previews are made for (1.91 : 1)
