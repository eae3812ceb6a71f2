/** In UTF-16 code units. `end` is the next sentence's start, so it includes the white space between the two. */
export type SentenceRange = { start: number; end: number };

/** Unicode's rules (UAX 29), which know no abbreviations. */
const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** A full stop after these, or after a single capital letter, ends no sentence. */
const abbreviation =
  /(?:^|[\s([“"'’/–—-])(?:e\.g|i\.e|vs|cf|al|resp|approx|ca|viz|Figs?|Eqs?|Secs?|Tab|Thm|Refs?|Nos?|Vol|Dr|Prof|Mrs?|Ms|St|[JS]r|Ph\.D|w\.r\.t|a\.k\.a|\p{Lu})\.\s*$/u;
/** The longest abbreviation with the characters around it. */
const tailLength = 10;
/** The number of an item in a list: "2.", "(2).". */
const itemNumber = /^\(?\d{1,2}\)?\.\s*$/;

/** Splits an English text on one line into sentences, which cover it without gaps. */
export function splitSentences(text: string): SentenceRange[] {
  const sentences: SentenceRange[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const last = sentences.at(-1);
    const end = index + segment.length;
    if (last && isUnfinished(text.slice(last.start, last.end))) last.end = end;
    else sentences.push({ start: index, end });
  }
  return sentences;
}

function isUnfinished(sentence: string): boolean {
  return abbreviation.test(sentence.slice(-tailLength)) || itemNumber.test(sentence);
}
