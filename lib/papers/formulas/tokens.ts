/** White space, a control space, \verb with its argument, a control word and its space, a symbol, a character. */
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

// As KaTeX's lexer, so that the rules see what KaTeX will execute: no comments, one spelling of each command. White
// space becomes one " ", a control space `\ `. Returns null if KaTeX rejects a character.
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
