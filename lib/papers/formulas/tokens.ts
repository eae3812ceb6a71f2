/**
 * The tokens of KaTeX's lexer, in its order: white space, a control space, \verb with its argument, a control word with
 * the white space after it, a control symbol, a character with its combining accents.
 */
const token = new RegExp(
  [
    String.raw`(?<space>[ \r\n\t]+)`,
    String.raw`(?<controlSpace>\\(?:\n|[ \r\t]+\n?)[ \r\t]*)`,
    String.raw`(?<verb>\\verb(?:\*(?<starred>[^])|(?<plain>[^*a-zA-Z])).*?(?:\k<starred>\k<plain>))`,
    String.raw`(?<word>\\[a-zA-Z@]+)[ \r\n\t]*`,
    String.raw`(?<symbol>\\[^\ud800-\udfff])`,
    String.raw`(?<character>(?:[!-[\]-\u2027\u202a-\ud7ff\uf900-\uffff]|[\ud800-\udbff][\udc00-\udfff])[\u0300-\u036f]*)`,
  ].join("|"),
  "y",
);

/**
 * Splits a formula as KaTeX's lexer does, so that the rules see what KaTeX will execute: without comments, and with one
 * spelling of each command, whatever its spacing. White space becomes one " ", a control space `\ `.
 * @returns null if KaTeX rejects a character
 */
export function tokensOf(tex: string): string[] | null {
  const tokens: string[] = [];
  for (let at = 0; at < tex.length; ) {
    token.lastIndex = at;
    const groups = token.exec(tex)?.groups;
    if (!groups) return null;
    at = token.lastIndex;
    const { space, controlSpace, verb, word, symbol, character } = groups;
    if (character === "%") {
      const end = tex.indexOf("\n", at);
      at = end < 0 ? tex.length : end + 1;
      continue;
    }
    tokens.push(space ? " " : controlSpace ? "\\ " : (verb ?? word ?? symbol ?? character ?? ""));
  }
  return tokens;
}
