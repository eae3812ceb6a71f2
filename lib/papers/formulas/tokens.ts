/**
 * What KaTeX reads as one token, in this order: white space, a control space, \verb with what it quotes, a control word
 * with the white space behind it, a control symbol, a character with its combining accents.
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
 * Splits a formula as KaTeX's lexer does, so that what is judged is what KaTeX will execute: comments are gone, and a
 * command has one spelling, however it was spaced. White space is one " ", as a control space is `\ `.
 * @returns null where KaTeX stops at a character that it does not take
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
