import { katexSymbols } from "./katexSymbols";

/** What a sign is in a formula, as TeX classes them; it decides whether spaces stand beside it. */
export type Kind = "ord" | "bin" | "rel" | "op" | "open" | "close" | "punct";
export type MathSymbol = { text: string; kind: Kind };

/** Where the sign for running text is another than KaTeX's, or KaTeX has a macro and no symbol. */
const others = {
  ord: `
    epsilonε phiφ cdots⋯ dots… dotsc… dotsb⋯ dotsm⋯ hdots… vdots⋮ Vert‖ vert| |‖ degree° textdegree° deg° celsius℃
    emptyset∅ square□ blacksquare■ cmark✓ xmark✗ ding✓ textmuµ texttimes× textpm±
    textbar| textless< textgreater> textbackslash\\ textasciitilde~ textasciicircum^ textunderscore_ textdollar$
    textpercent% textquotesingle' textquotedbl" textbullet• textperiodcentered· textperthousand‰ permil‰ textohmΩ texttwosuperior² textonesuperior¹ textthreesuperior³ guillemetright» grqq“ frqq» grq‘ rq’ imathı jmathȷ textellipsis… textendash– textemdash—
    textquoteleft‘ textquoteright’ textquotedblleft“ textquotedblright” textregistered® textcopyright© texttrademark™
    textonehalf½ textonequarter¼ textthreequarters¾ textordfeminineª textordmasculineº textsection§ textparagraph¶
    textexclamdown¡ textquestiondown¿ textcent¢ textsterling£ textyen¥ texteuro€ euro€ EUR€ pounds£ S§ P¶ copyright©
    textbraceleft{ textbraceright} lbrace{ rbrace} textrightarrow→ textleftarrow← textuparrow↑ textdownarrow↓
    textasteriskcentered* textdagger† textdaggerdbl‡ textminus− varGammaΓ varDeltaΔ varThetaΘ varLambdaΛ varXiΞ varPiΠ
    varSigmaΣ varPhiΦ varPsiΨ varOmegaΩ upmuμ upalphaα upbetaβ AAÅ
  `,
  rel: "ne≠ neq≠ notin∉ notni∌ mid| iff⟺ implies⟹ impliedby⟸ coloneqq≔ coloneq≔ eqqcolon≕ defeq≝ colon: dblcolon∷ vcentcolon:",
  bin: "cdot· bullet• ast∗ circ∘ setminus∖",
  op: "",
  open: "lvert| lVert‖ lbrace{",
  close: "rvert| rVert‖ rbrace}",
  punct: "colon:",
};

const symbols = new Map<string, MathSymbol>();
for (const table of [katexSymbols, others]) {
  for (const [kind, entries] of Object.entries(table)) {
    for (const [, name = "", text = ""] of entries.matchAll(/([a-zA-Z]+|\|)(\S)/gu)) {
      symbols.set(name, { text, kind: kind as Kind });
    }
  }
}

/** Functions and operators that are written as a word, and how. Source: LaTeX and amsmath, and two that papers define. */
export const operatorWords: ReadonlyMap<string, string> = new Map([
  ...`arccos arcsin arctan arg cos cosh cot coth csc det dim exp gcd hom inf ker lg lim ln log max min Pr sec sin sinh sup
      tan tanh injlim projlim plim softmax`
    .split(/\s+/)
    .map((name): [string, string] => [name, name]),
  ["liminf", "lim inf"],
  ["limsup", "lim sup"],
  ["argmax", "arg max"],
  ["argmin", "arg min"],
]);

/** @returns the sign that a command without arguments stands for, or null */
export function symbolOf(name: string): MathSymbol | null {
  return symbols.get(name) ?? null;
}

const kindsOfSigns: ReadonlyMap<string, Kind> = new Map([
  ...[..."=<>≤≥≠≈∼≡∝∈∉⊂⊆⊃⊇→←↔⇒⇔↦≪≫"].map((sign): [string, Kind] => [sign, "rel"]),
  ...[..."+-−±∓×·⋅∘⊕⊗∪∩∧∨*/÷"].map((sign): [string, Kind] => [sign, "bin"]),
  ...[..."([{⟨⌊⌈"].map((sign): [string, Kind] => [sign, "open"]),
  ...[...")]}⟩⌋⌉"].map((sign): [string, Kind] => [sign, "close"]),
  ...[...",;:!"].map((sign): [string, Kind] => [sign, "punct"]),
]);

/** What a character that stands in a formula by itself is. */
export function kindOfSign(sign: string): Kind {
  return kindsOfSigns.get(sign) ?? "ord";
}
