const set = (list: string) => new Set(list.split(" "));

const titles = set(
  "dr prof professor mr mrs mx sir dame mme mlle herr frau fnu phd dr-ing phdr mudr judr rndr thdr mvdr paeddr",
);
/** Abbreviated titles before a full stop; without it these are names. */
const shortened = set(
  "univ priv doz dipl ing eng ms rev hon phil nat rer habil med hc h.c mag pd assoc asst em univ-prof priv-doz dipl-ing dipl-math dipl-phys capt cpt col maj lt sgt cdr gen adm mgr doc docent",
);

const degree =
  /^(?:ph\.?\s?d|d\.?\s?phil|m\.?\s?d|d\.?\s?sc|sc\.?\s?d|m\.?\s?sc|b\.?\s?sc|b\.?\s?tech|m\.?\s?tech|m\.?\s?phil|m\.\s?eng|b\.\s?eng|ll\.?\s?[bmd]|mba|mph|mbbs|mbchb|msph|dphil|dsc|edd|ed\.d|pharmd|pharm\.d|psyd|dvm|dds|rn|esq|cpa|frs|frse|freng|frcp|frcs|facs|facp|facc|fieee|fiet|obe|cbe|mbe|kbe|dbe|emeritus|csc|drsc|(?:dr|prof)(?:\.-ing)?)\.?$/i;
const membership =
  /^(?:(?:(?:life |senior |student |graduate student |associate )*(?:fellow|member))|ieee|acm|(?:fellow|member)(?: of)?(?: the)? (?:ieee|acm)|(?:ieee|acm) (?:fellow|member))$/i;

const generation = /^(?:jr\.?|sr\.?|junior|senior|filius|ii|iii|iv|vi|vii|viii|2nd|3rd|4th)$/i;

/** Returns whether a word is a generational suffix: Jr., III. */
export function isSuffix(text: string): boolean {
  return generation.test(text);
}

export function isSuffixApart(text: string): boolean {
  return isSuffix(text) || /^v$/i.test(text);
}

const maxLength = 60; // in characters; "Graduate Student Member, IEEE" is one of the longest

/** Returns whether a text separate from the name is a degree, an honour or a membership: PhD, FRS, Senior Member. */
export function isDegree(text: string): boolean {
  return text.length <= maxLength && (isWord(text) || membership.test(text) || text.split(" ").every(isWord));
}

/** Meng is a name, MEng is a degree. */
function isWord(word: string): boolean {
  return degree.test(word) || /^[BM]Eng\.?$/.test(word);
}

export function withoutTitles(words: string[]): string[] {
  let start = 0;
  while (start < words.length - 1 && isTitle(words[start] ?? "")) start++;
  let end = words.length;
  // Wang MD may be Wang M. D.
  while (end - start > 2 && isWord(words[end - 1] ?? "") && !isInitials(words[end - 1] ?? "")) end--;
  // Ph. D., M. Sc.
  if (end - start > 3 && /\.$/.test(words[end - 2] ?? "") && degree.test(words.slice(end - 2, end).join(""))) end -= 2;
  return words.slice(start, end);
}

function isTitle(word: string): boolean {
  const lower = word.toLowerCase();
  if (!lower.endsWith("."))
    return (
      titles.has(lower) ||
      titles.has(lower.replaceAll(".", "")) ||
      (/\.-/.test(lower) && shortened.has(lower.replaceAll(".", "")))
    );
  const bare = lower.slice(0, -1);
  return (
    titles.has(bare) ||
    shortened.has(bare) ||
    titles.has(bare.replaceAll(".", "")) ||
    (/-/.test(bare) && shortened.has(bare.replaceAll(".", "")))
  );
}

function isInitials(word: string): boolean {
  return /^(?:\p{Lu}\.)+$/u.test(word) && !/^(?:M\.D\.|D\.Sc\.)$/.test(word);
}
