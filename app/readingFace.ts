import localFont from "next/font/local";

/*
 * The face of titles and abstracts, in the two weights that pages use: 42 KB, where one file of every weight has 51 KB.
 * The letters beyond Latin-1 are in files that a browser fetches where a page has such letters; the ranges are those of
 * @fontsource/source-serif-4/unicode.json. Each call must be written out: Next reads them from the source.
 *
 * "optional": a late font is used from the next page on, so that nothing shifts.
 */

const reading = localFont({
  src: [
    { path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2", weight: "400" },
    { path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2", weight: "600" },
  ],
  display: "optional",
  variable: "--font-reading",
  adjustFontFallback: false,
});

const latinExtended = localFont({
  src: [
    {
      path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff2",
      weight: "400",
    },
    {
      path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2",
      weight: "600",
    },
  ],
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
  display: "optional",
  preload: false,
  variable: "--font-reading-extended",
  adjustFontFallback: false,
});

const greek = localFont({
  src: [
    { path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-greek-400-normal.woff2", weight: "400" },
    { path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-greek-600-normal.woff2", weight: "600" },
  ],
  declarations: [
    { prop: "unicode-range", value: "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF" },
  ],
  display: "optional",
  preload: false,
  variable: "--font-reading-greek",
  adjustFontFallback: false,
});

/** The classes that make the custom properties of the face, for the element `html`. */
export const readingFace = [reading, latinExtended, greek].map(({ variable }) => variable).join(" ");
