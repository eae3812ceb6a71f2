import { addDays } from "@/lib/calendar/day";

const words = "model data learning network language image search graph attention deep robust large small fast".split(
  " ",
);
const small = "of the and for in with that we to on by is".split(" ");

/**
 * Returns `length` words with a short one in every third place and a full stop after every twenty, as in abstracts.
 * Text without either is one long phrase, in which finding keywords takes four times as long.
 */
function prose(length: number, word: (at: number) => string): string {
  return Array.from({ length }, (_, at) => {
    const text = at % 3 === 2 ? (small[(at + length) % small.length] as string) : word(at);
    return at % 20 === 19 ? `${text}.` : text;
  }).join(" ");
}

/** Returns a paper about as long as real ones; the same number always gives the same paper. */
export function syntheticPaper(number: number) {
  const pick = (salt: number) => `${words[(number * 31 + salt * 17) % words.length]}${(number * 7 + salt) % 5000}`;
  const text = (length: number, salt: number) => Array.from({ length }, (_, i) => pick(salt + i)).join(" ");
  return {
    id: `x:${number}`,
    title: `${text(9, 1)} ${number}`,
    abstract: `${prose(150, (at) => pick(20 + at))}.`,
    authors: [text(2, 300), text(2, 310)],
    day: addDays("1990-01-01", Math.floor(number / 60)),
    rank: (number % 60) + 1,
    votes: number % 40,
  };
}
