/*
 * A stranger's text among ours. Some characters do not stand in a line but act on it: they turn the order of what
 * follows, hide what is there, or draw over the lines around. Where a page isolates a text (<bdi>), direction stays
 * within it; where there is no markup, this is all that keeps it there.
 */

/** Texts of other letters than these have no use for a zero-width joiner; those of these are misspelt without it. */
const joining = String.raw`\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}`;

/** What is kept of the characters that are dropped elsewhere, where it stands as its script or an emoji has it. */
const kept = [
  // England, Scotland and Wales: a flag that letters of tags follow.
  String.raw`(?<=\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{0,6})(?:[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}](?=[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{0,5}\u{e007f})|(?<!\u{1f3f4})\u{e007f})`,
  // Also at the end of a word, for a letter that is shown in its joined form; but not to part a stack of accents.
  String.raw`(?<=[\p{L}\p{M}])(?<=[${joining}])[\u200c\u200d](?![\u200c\u200d])(?!(?<=\p{M}.)\p{M})`,
  String.raw`(?<=\p{Emoji}\ufe0f?)\u200d(?=\p{Extended_Pictographic}|[\u2640\u2642\u2695-\u2696])`,
  String.raw`(?<=\p{Emoji})[\ufe0e\ufe0f]`,
  String.raw`(?<=[\p{Sm}\p{sc=Han}\p{scx=Mymr}\p{scx=Phag}\p{scx=Mong}])[\ufe00-\ufe0d]`,
  String.raw`(?<=\p{sc=Han})[\u{e0100}-\u{e01ef}]`,
  String.raw`(?<=\p{scx=Mong})[\u180b-\u180f]`,
].join("|");

/** What is dropped wherever it stands: overrides, embeddings, isolates, annotations, and what has no width. */
const contextual = String.raw`\u200c-\u200f\u061c\ufe00-\ufe0f\u180b-\u180f\u{e0030}-\u{e0039}\u{e0061}-\u{e007f}\u{e0100}-\u{e01ef}`;
const never = new RegExp(
  `(?![${contextual}])[\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\ufff9-\\ufffb]`,
  "gu",
);
const sometimes = new RegExp(`(?<kept>${kept})|[${contextual}]`, "gu");

/** Letters that are read from right to left, and the marks that put a neutral sign on their side. */
const rightToLeft = /(?=\p{L})[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const directionMark = /[\u200e\u200f\u061c]/;
const surplusMarks = /(?<=[\u200e\u200f\u061c])[\u200e\u200f\u061c]+/g;

/** Control characters and separators of lines and paragraphs, each of which ends a line somewhere. */
const controls = /[^\P{Cc}\t\n\r]|[\p{Zl}\p{Zp}]/gu;

/** Vietnamese stacks two marks on a letter, Hebrew with its accents four; Tibetan writes letters below letters. */
const surplusAccents = /(?<=\p{M}{4})(?!\p{scx=Tibt})\p{M}+|(?<=\p{M}{8})\p{M}+/gu;
/** Nothing of ours stands below an accent that a text begins with. */
const leadingAccents = /^\p{M}+/u;

/** Most texts have none of all this, which is quick to see. */
const suspicious =
  /[^\P{Cc}\t\n\r]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{M}\p{Cs}\ufff9-\ufffb]/u;

/**
 * A text without characters that act on what stands around it. Honest texts stay as they are: joiners in Persian and
 * Hindi, direction marks among Hebrew and Arabic letters, emoji of several parts, accents as languages stack them.
 */
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
