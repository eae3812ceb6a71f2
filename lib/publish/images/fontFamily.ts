/** The scripts of the site's reading face that previews are drawn with. */
export const scripts = ["latin", "latin-ext", "greek", "cyrillic", "vietnamese"];

/** In the order in which a letter is looked for; the last two are KaTeX's, for the symbols of formulas. */
export const fontFamily = [...scripts, "math", "relations"].join(", ");
