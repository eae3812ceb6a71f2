/** In pixels: what previews of links are cut from (1.91 : 1). */
export const imageSize = { width: 1200, height: 630 };
