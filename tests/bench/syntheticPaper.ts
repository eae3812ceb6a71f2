import { addDays } from "@/lib/periods/day";

const words = "model data learning network language image search graph attention deep robust large small fast".split(
  " ",
);

/** A paper of about the length that abstracts have, the same at every call for the same number. */
export function syntheticPaper(number: number) {
  const pick = (salt: number) => `${words[(number * 31 + salt * 17) % words.length]}${(number * 7 + salt) % 5000}`;
  const text = (length: number, salt: number) => Array.from({ length }, (_, i) => pick(salt + i)).join(" ");
  return {
    id: `x:${number}`,
    title: `${text(9, 1)} ${number}`,
    abstract: `${text(150, 20)}.`,
    authors: [text(2, 300), text(2, 310)],
    day: addDays("1990-01-01", Math.floor(number / 60)),
    rank: (number % 60) + 1,
    votes: number % 40,
  };
}
