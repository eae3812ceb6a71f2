/** A number as English writes it: 12,345. */
export function formatNumber(count: number): string {
  return count.toLocaleString("en-US");
}

/** Returns the noun that fits a number: "vote" for 1, "votes" for any other. */
export function pluralNoun(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}

/** A number with its noun, without marks between thousands, as logs, the command line and Markdown have it: "1200 votes". */
export function plural(count: number, noun: string): string {
  return `${count} ${pluralNoun(count, noun)}`;
}

/** The same as people read it on a page: "1,200 votes". */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${pluralNoun(count, noun)}`;
}
