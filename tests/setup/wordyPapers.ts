import { readdirSync, readFileSync } from "node:fs";

/** Means over a year of daily papers. */
const [lettersOfAbstract, lettersOfTitle, authors] = [1326, 75, 9];

/**
 * Returns papers of one day that are as long as real ones. Their words are drawn from the seed document, which makes text
 * that compresses a little worse than its sentences do. The same count always gives the same papers.
 */
export function wordyPapers(count: number, day: string) {
  const [seed = ""] = readdirSync("seeds").filter((file) => file.endsWith(".txt"));
  const words = readFileSync(`seeds/${seed}`, "utf8").match(/[A-Za-z][\w-]*/g) ?? [];
  let state = 1;
  const draw = () => {
    // The multiplier of Park and Miller's generator, 1988.
    state = (state * 48_271) % 2_147_483_647;
    return words[state % words.length] ?? "";
  };
  const text = (letters: number) => {
    let drawn = draw();
    while (drawn.length < letters) drawn += ` ${draw()}`;
    return drawn;
  };
  return Array.from({ length: count }, (_, index) => ({
    id: `${day.slice(2, 4)}${day.slice(5, 7)}.${String(index + 1).padStart(5, "0")}`,
    title: text(lettersOfTitle),
    abstract: `${text(lettersOfAbstract)}.`,
    authors: Array.from({ length: authors }, () => `${draw()} ${draw()}`),
    categories: ["cs.CL", "cs.AI"],
    links: index % 3 === 0 ? { code: `https://example.org/${index}` } : {},
    votes: 3 * (count - index),
    day,
    rank: index + 1,
  }));
}
