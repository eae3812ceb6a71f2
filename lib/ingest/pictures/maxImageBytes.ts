/** In bytes, of an image as it comes, or of a page that names one. A photo of 12 megapixels has some 5 MB. */
export const maxImageBytes = 10_000_000;
