// They swallow the space after them: `\O rsted` is Ørsted. Source: arXiv's table of accepted letters,
// https://info.arxiv.org/help/prep.html#accents; the last lines are from LaTeX's T1 encoding and babel's shorthands for
// quotes.
export const letters: ReadonlyMap<string, string> = new Map(
  `aaå AAÅ aeæ AEÆ oeœ OEŒ oø OØ lł LŁ iı jȷ ssß SSẞ djđ DJĐ dhð DHÐ ethð ETHÐ thþ THÞ ngŋ NGŊ
   ijĳ IJĲ
   guillemotleft« guillemotright» guilsinglleft‹ guilsinglright› guillemetleft« quotedblbase„ quotesinglbase‚ glqq„ flqq« glq‚
   lq‘`
    .trim()
    .split(/\s+/)
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);
