import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { seedFile, seedYear } from "@/lib/ingest/seed";
import { parseDocument } from "@/lib/ingest/sources/document";

/** Generates synthetic papers from the sentences of real ones; the same number always gives the same paper. */
export type Resampler = ReturnType<typeof resampler>;

const categories = ["cs.CL", "cs.CV", "cs.LG", "cs.AI", "cs.IR", "cs.RO", "stat.ML", "math.OC", "eess.AS", "quant-ph"];

type RealPaper = { id?: string; title: string; abstract: string; authors: string[]; publishedAt?: string };

/**
 * Reads real papers from JSON Lines with title, summary or abstract, and authors.
 * @param file null for the few papers in the repository
 */
export function readPapers(file: string | null): RealPaper[] {
  if (file === null) return readSeed();
  const bytes = readFileSync(file);
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const paper: RealPaper & { summary?: string } = JSON.parse(line);
    return { ...paper, abstract: paper.summary ?? paper.abstract ?? "" };
  });
}

function readSeed(): RealPaper[] {
  const document = parseDocument(readFileSync(seedFile), seedYear);
  if ("fault" in document) throw new Error(document.fault.reason);
  // The document has no authors.
  return document.papers.map(({ title, abstract }) => ({ title, abstract, authors: ["Ada Lovelace", "Alan Turing"] }));
}

export function resampler(file: string | null) {
  const real = readPapers(file);
  const titles = real.map(({ title }) => title.replace(/\s+/g, " "));
  const sentences = real.flatMap(({ abstract }) => abstract.replace(/\s+/g, " ").split(/(?<=[.?!]) /));
  const names = real.flatMap(({ authors }) => authors.slice(0, 10));
  const pick = <T>(from: T[], random: () => number): T => {
    const item = from[Math.floor(random() * from.length)];
    if (item === undefined) throw new Error(`${file} holds too little`);
    return item;
  };
  const some = <T>(count: number, from: T[], random: () => number) =>
    Array.from({ length: count }, () => pick(from, random));

  return {
    paper: (number: number) => {
      const random = randomizer(number);
      // Two halves of titles, so that a million titles differ.
      const title = `${firstHalf(pick(titles, random))} ${secondHalf(pick(titles, random))}`;
      // A unique word, because real corpora have a rare word for every few papers.
      const abstract = `${some(5 + Math.floor(random() * 5), sentences, random).join(" ")} See x${number.toString(36)}z.`;
      return {
        title,
        abstract,
        authors: some(1 + Math.floor(random() * 6), names, random),
        categories: some(1 + Math.floor(random() * 2), categories, random),
        hasCode: random() < 0.3,
        votes: Math.floor(random() ** 4 * 200),
      };
    },
    /** A random vector of the real length. */
    vector: (number: number) => {
      const random = randomizer(number);
      return Buffer.from(Int8Array.from({ length: 384 }, () => Math.floor(random() * 255) - 127).buffer);
    },
    titleWords: (number: number, count: number) => {
      const words = pick(titles, randomizer(number)).match(/\p{L}{2,}/gu) ?? ["neural", "network"];
      return words.slice(0, count).join(" ");
    },
    sentence: (number: number) => pick(sentences, randomizer(number)),
    lastName: (number: number) => pick(names, randomizer(number)).split(" ").at(-1) ?? "Li",
  };
}

const firstHalf = (title: string) => title.split(" ").slice(0, 5).join(" ");
const secondHalf = (title: string) => title.split(" ").slice(-5).join(" ");

/** Returns a generator of pseudo-random numbers from 0 to 1: mulberry32, by Tommy Ettinger, public domain. */
export function randomizer(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
