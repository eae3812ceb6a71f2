// Some characters affect the text around them: they reverse its direction, hide it, or draw over neighbouring lines.
// Pages also isolate the direction by <bdi>; in plain text, this is the only protection.

/** Scripts that need zero-width joiners for correct spelling. In other scripts they have no use. */
const joining = String.raw`\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}`;

/** Exceptions: characters that are kept where their script or an emoji needs them. */
const kept = [
  // Flags of England, Scotland and Wales: a flag followed by tag characters.
  String.raw`(?<=\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{0,6})(?:[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}](?=[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{0,5}\u{e007f})|(?<!\u{1f3f4})\u{e007f})`,
  // Also at the end of a word, for a letter shown in its joined form, but not between stacked accents.
  String.raw`(?<=[\p{L}\p{M}])(?<=[${joining}])[\u200c\u200d](?![\u200c\u200d])(?!(?<=\p{M}.)\p{M})`,
  String.raw`(?<=\p{Emoji}\ufe0f?)\u200d(?=\p{Extended_Pictographic}|[\u2640\u2642\u2695-\u2696])`,
  String.raw`(?<=\p{Emoji})[\ufe0e\ufe0f]`,
  String.raw`(?<=[\p{Sm}\p{sc=Han}\p{scx=Mymr}\p{scx=Phag}\p{scx=Mong}])[\ufe00-\ufe0d]`,
  String.raw`(?<=\p{sc=Han})[\u{e0100}-\u{e01ef}]`,
  String.raw`(?<=\p{scx=Mong})[\u180b-\u180f]`,
].join("|");

/** Characters that are always dropped: overrides, embeddings, isolates, annotations, and zero-width characters. */
const contextual = String.raw`\u200c-\u200f\u061c\ufe00-\ufe0f\u180b-\u180f\u{e0030}-\u{e0039}\u{e0061}-\u{e007f}\u{e0100}-\u{e01ef}`;
const never = new RegExp(
  `(?![${contextual}])[\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\ufff9-\\ufffb]`,
  "gu",
);
const sometimes = new RegExp(`(?<kept>${kept})|[${contextual}]`, "gu");

/** Right-to-left letters, and the marks that assign a direction to neutral characters. */
const rightToLeft = /(?=\p{L})[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const directionMark = /[\u200e\u200f\u061c]/;
const surplusMarks = /(?<=[\u200e\u200f\u061c])[\u200e\u200f\u061c]+/g;

/** Control characters and line and paragraph separators, each of which ends a line in some program. */
const controls = /[^\P{Cc}\t\n\r]|[\p{Zl}\p{Zp}]/gu;

/** Vietnamese stacks two marks on a letter, Hebrew with cantillation four; Tibetan writes letters below letters. */
const surplusAccents = /(?<=\p{M}{4})(?!\p{scx=Tibt})\p{M}+|(?<=\p{M}{8})\p{M}+/gu;
const leadingAccents = /^\p{M}+/u; // An accent at the start of the text would combine with our text before it

/** A quick check: most texts contain none of these characters. */
const suspicious =
  /[^\P{Cc}\t\n\r]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{M}\p{Cs}\ufff9-\ufffb]/u;

// Keeps joiners in Persian and Hindi, direction marks among Hebrew and Arabic, emoji, accents as languages stack them.
export function visibleText(text: string): string {
  if (!suspicious.test(text)) return text;
  const isRightToLeft = rightToLeft.test(text);
  return text
    .toWellFormed()
    .replace(controls, " ")
    .replace(never, "")
    .replace(sometimes, (found, ...rest) => {
      const { kept } = rest.at(-1) as { kept?: string };
      return kept !== undefined || (isRightToLeft && directionMark.test(found)) ? found : "";
    })
    .replace(surplusMarks, "")
    .replace(surplusAccents, "")
    .replace(leadingAccents, "");
}
