import { katexSymbols } from "./katexSymbols";
import { textSymbols } from "./textSymbols";

/** TeX's class of a symbol in a formula, which decides on the spaces around it. */
export type Kind = "ord" | "bin" | "rel" | "op" | "open" | "close" | "punct";
export type MathSymbol = { text: string; kind: Kind };

/** Symbols whose character in running text differs from KaTeX's, or which are macros in KaTeX. */
const others = {
  ord: `
    epsilonε phiφ cdots⋯ dots… dotsc… dotso… dotsx… dotsb⋯ dotsm⋯ dotsi⋯ hdots… vdots⋮ Vert‖ vert| |‖
    emptyset∅ square□ blacksquare■ imathı jmathȷ backslash\\
    varGammaΓ varDeltaΔ varThetaΘ varLambdaΛ varXiΞ varPiΠ varSigmaΣ varUpsilonΥ varPhiΦ varPsiΨ varOmegaΩ
    upalphaα upbetaβ upgammaγ updeltaδ upepsilonε upzetaζ upetaη upthetaθ upiotaι upkappaκ uplambdaλ upmuμ upnuν upxiξ
    uppiπ uprhoρ upsigmaσ uptauτ upphiφ upchiχ uppsiψ upomegaω AAÅ
  `,
  rel: `
    ne≠ neq≠ lesseq≤ gtreq≥ notin∉ notni∌ mid| iff⟺ implies⟹ impliedby⟸ defeq≝ triangleq≜ indep⫫
    coloneqq≔ colonequals≔ Coloneqq∷= coloncolonequals∷= coloneq:− colonminus:− Coloneq∷− coloncolonminus∷−
    eqqcolon≕ equalscolon≕ Eqqcolon=∷ equalscoloncolon=∷ eqcolon∹ minuscolon∹ Eqcolon−∷ minuscoloncolon−∷
    colonapprox:≈ Colonapprox∷≈ coloncolonapprox∷≈ approxcolon≈: approxcoloncolon≈∷ colonsim:∼ Colonsim∷∼
    coloncolonsim∷∼ simcolon∼: simcoloncolon∼∷ dblcolon∷ vcentcolon: ordinarycolon:
    gvertneqq≩ lvertneqq≨ ngeqq≱ ngeqslant≱ nleqq≰ nleqslant≰ nshortmid∤ nshortparallel∦ nsubseteqq⊈ nsupseteqq⊉
    varsubsetneq⊊ varsubsetneqq⫋ varsupsetneq⊋ varsupsetneqq⫌ mapsfrom↤
  `,
  bin: "cdot· bullet• ast∗ circ∘ setminus∖ minuso⦵",
  op: "",
  open: "lvert| lVert‖ lbrace{ llbracket⟦ lBrace⦃ ulcorner⌜ llcorner⌞",
  close: "rvert| rVert‖ rbrace} rrbracket⟧ rBrace⦄ urcorner⌝ lrcorner⌟",
  punct: "colon:",
};

/** KaTeX's names for HTML entities and the like. Authors use many of these words as names of their own commands. */
const onlyInFormulas = {
  ord: "empty∅ alefℵ alefsymℵ clubs♣ diamonds♢ hearts♡ spades♠ exist∃ imageℑ realℜ infin∞ sect§ thetasymϑ weierp℘",
  rel: `
    ratio: coloncolon∷ isin∈ sub⊂ sube⊆ supe⊇
    darr↓ dArr⇓ Darr⇓ uarr↑ uArr⇑ Uarr⇑ harr↔ hArr⇔ Harr⇔ lrarr↔ lrArr⇔ Lrarr⇔ larr← lArr⇐ Larr⇐ rarr→ rArr⇒ Rarr⇒
  `,
  bin: "sdot· bull• Dagger‡ plusmn±",
  open: "lang⟨",
  close: "rang⟩",
};

const anywhere = tableOf([katexSymbols, { ord: textSymbols }, others]);
const inFormulas = tableOf([onlyInFormulas]);

function tableOf(tables: readonly Partial<Record<Kind, string>>[]): Map<string, MathSymbol> {
  const symbols = new Map<string, MathSymbol>();
  for (const table of tables) {
    for (const [kind, entries] of Object.entries(table)) {
      for (const [, name = "", text = ""] of entries.matchAll(/([a-zA-Z]+|\|)(\S+)/gu)) {
        symbols.set(name, { text, kind: kind as Kind });
      }
    }
  }
  return symbols;
}

/** Printed as a word. Source: LaTeX, amsmath, and KaTeX, which supports all of them. */
const operatorsOfKatex = wordsOf(
  `arccos arcsin arctan arctg arcctg arg cos cosec cosh cot cotg coth csc ctg cth det dim exp gcd hom inf ker lg lim ln log
   max min Pr sec sh sin sinh sup tan tanh tg plim liminf:lim_inf limsup:lim_sup injlim:inj_lim projlim:proj_lim
   argmax:arg_max argmin:arg_min`,
);

/** Of physics and mathtools, and some that papers define. The page renders them by this list, too. */
export const authorOperators = wordsOf(
  `tr Tr trace rank rk sgn sign diag span supp conv lcm erf erfc Var Cov Corr softmax polylog relu ReLU
   argsup:arg_sup arginf:arg_inf esssup:ess_sup essinf:ess_inf`,
);

export const operatorWords: ReadonlyMap<string, string> = new Map([...operatorsOfKatex, ...authorOperators]);

function wordsOf(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(/\s+/).map((entry): [string, string] => {
      const [name = "", word = name] = entry.split(":");
      return [name, word.replace("_", " ")];
    }),
  );
}

/** Returns the symbol of a command without arguments in a formula, or null. */
export function symbolOf(name: string): MathSymbol | null {
  return anywhere.get(name) ?? inFormulas.get(name) ?? null;
}

export function textSymbolOf(name: string): MathSymbol | null {
  const symbol = anywhere.get(name) ?? anywhere.get(/^text(?=\w)/.test(name) ? name.slice(4) : "");
  return symbol && (anywhere.has(name) || /\p{sc=Greek}/u.test(symbol.text)) ? symbol : null;
}

const kindsOfSigns: ReadonlyMap<string, Kind> = new Map([
  ...[..."=<>≤≥≠≈∼≡∝∈∉⊂⊆⊃⊇→←↔⇒⇔↦≪≫"].map((sign): [string, Kind] => [sign, "rel"]),
  ...[..."+-−±∓×·⋅∘⊕⊗∪∩∧∨*/÷"].map((sign): [string, Kind] => [sign, "bin"]),
  ...[..."([{⟨⌊⌈"].map((sign): [string, Kind] => [sign, "open"]),
  ...[...")]}⟩⌋⌉"].map((sign): [string, Kind] => [sign, "close"]),
  ...[...",;:!"].map((sign): [string, Kind] => [sign, "punct"]),
]);

export function kindOfSign(sign: string): Kind {
  return kindsOfSigns.get(sign) ?? "ord";
}
