/** Formats a number in English: 12,345. */
export function formatNumber(count: number): string {
  return count.toLocaleString("en-US");
}

/** Returns a noun for a number: "vote" for 1, "votes" otherwise. */
export function pluralNoun(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}

/** Without thousands separators, for logs, the command line and Markdown: "1200 votes". */
export function plural(count: number, noun: string): string {
  return `${count} ${pluralNoun(count, noun)}`;
}

/** Returns a number and its noun for a page: "1,200 votes". */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${pluralNoun(count, noun)}`;
}
