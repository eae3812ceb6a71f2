import { z } from "zod";
import { displayName } from "../papers/authors/name";
import { namesOf } from "../papers/paperAuthors";
import { tokenize } from "../text/tokenize";
import { visibleText } from "../text/visibleText";
import { decodeBuffer, decodeInto } from "./index/postings";
import { sectionOf } from "./index/termSequence";
import { allHaving, beginningOf, papersMatching } from "./matchBeginning";
import type { LexiconWord } from "./plan/plan";
import type { Snapshot } from "./snapshot";

const maxWords = 4; // In words. Few names are longer.
/** In papers, those with the most votes: how many are searched for a name, and how many are read for its spelling. */
const maxSearched = 100;
const maxRead = 25;
/** In words: those beginning as typed, of which some belong to names. */
const maxBeginnings = 100;
/** In postings, of all words together. Names have no words as common as titles do. */
const maxPostings = 300_000;
/** A word is part of a name if one in so many papers with it has it among the authors. */
const oneIn = 10;

const authorsOfPaper = z.array(z.string()).catch([]);

/** Returns authors with these words anywhere in their names, the most frequent first; the last may be incomplete. */
export function authorsLike(words: string[], limit: number, snapshot: Snapshot): string[] {
  if (words.length === 0 || words.length > maxWords) return [];
  const { reader } = snapshot;
  const counts = new Map<string, number>();
  let read = 0;
  for (const id of papersBy(words, snapshot)) {
    const sequence = reader.passingSequenceOf(id);
    if (!sequence || !hasName([...sectionOf(sequence, "authors")], words, snapshot)) continue;
    const authors = reader.paperOf(id)?.authors ?? "[]";
    // Only names with the words are read as names, which takes longer than everything else.
    const having = authorsOfPaper.parse(JSON.parse(authors)).filter((name) => allHaving(words, wordsOf(name)));
    for (const name of namesOf(having.map(visibleText)).map(displayName))
      if (allHaving(words, wordsOf(name))) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (++read === maxRead) break;
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([name]) => name);
}

function wordsOf(name: string): string[] {
  return tokenize(name).flatMap(({ word, parts }) => [word, ...parts]);
}

/**
 * Returns papers that may have such an author: by common names that begin as typed, then by the complete words alone, as
 * a surname is often too rare to be among the former.
 */
function papersBy(words: string[], snapshot: Snapshot): Set<number> {
  const complete = words.slice(0, -1).map((word) => snapshot.reader.findWord(word));
  if (complete.includes(null)) return new Set();
  const known = complete.flatMap((word) => (word ? [[word]] : []));
  const beginnings = beginningOf(words.at(-1) ?? "", maxBeginnings, snapshot.reader, (word) =>
    isOfName(word, snapshot),
  );
  const options = { field: "author" as const, depth: maxSearched, maxPostings };
  return new Set([
    ...papersMatching([...known, beginnings], options, snapshot),
    ...(known.length > 0 ? papersMatching(known, options, snapshot) : []),
  ]);
}

/** In the order of papers, names are separated by signs, see nameEnds.ts. */
function hasName(ids: number[], words: string[], { reader }: Snapshot): boolean {
  let name: string[] = [];
  for (const id of ids) {
    const { text } = reader.wordOf(id);
    if (!text.startsWith("|")) {
      name.push(text);
      continue;
    }
    if (allHaving(words, name)) return true;
    name = [];
  }
  return allHaving(words, name);
}

const decoded = decodeBuffer();
const ofNames = new WeakMap<Snapshot, Map<number, boolean>>();

/** Judges by the newest papers that have the word. */
function isOfName({ id }: LexiconWord, snapshot: Snapshot): boolean {
  const known = ofNames.get(snapshot) ?? new Map<number, boolean>();
  ofNames.set(snapshot, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  let isOf = false;
  for (const { number } of snapshot.blocks.toReversed()) {
    const list = snapshot.reader.listOf(id, number);
    if (!list) continue;
    const size = decodeInto(list, decoded);
    let authors = 0;
    for (let at = 0; at < size; at++) authors += (decoded.counts[at] as number) >> 7;
    isOf = authors * oneIn >= size;
    break;
  }
  known.set(id, isOf);
  return isOf;
}
