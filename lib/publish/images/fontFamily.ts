export const scripts = ["latin", "latin-ext", "greek", "cyrillic", "vietnamese"];

/** In order of preference; the last two are KaTeX fonts, for mathematical symbols. */
export const fontFamily = [...scripts, "math", "relations"].join(", ");
