import { isSyllable } from "../authors/eastAsian";
import { nameKeys } from "../index/introducedNames";
import { nameEnds } from "../index/nameEnds";
import { nameWord, topicWord } from "../index/paperWords";
import { stemOf } from "../index/stem";
import { stopWords } from "../index/stopWords";
import type { TellingStems } from "../index/tellingStems";
import { tokensOf } from "../index/words";
import { type Field, type Filter, mostTerms, type Phrase, type Query, type Term } from "../query/query";
import { mayBeSpellingOf } from "../text/spelledOut";
import { topicSlug } from "../topics/slug";
import { idf } from "./bm25";
import type { SoughtName } from "./meetsName";
import { type NameQuery, readNameQuery } from "./nameQuery";
import { rowsOf, type Typed } from "./rows";

/** What a query is compiled against: the words of an index. */
export type Lexicon = {
  findWord: (text: string) => Word | null;
  wordOf: (id: number) => Word;
  /** The commonest words that share a stem. */
  formsOf: (stem: string) => Word[];
  papersWithStem: (stem: string) => number;
  wordsBeginning: (text: string, limit: number) => Word[];
  tellingStems: Pick<TellingStems, "numberOf" | "stemOf">;
};
export type Word = { id: number; text: string; stem: string; papers: number };

/** A word of the index that will do. `typed` is how often the query has just this form. */
export type Form = { word: number; typed: number; idf: number };

/** One thing that papers are matched and scored by: any of some words. */
export type Sought = {
  /** As it was typed, and what marks it in a text. */
  text: string;
  stem: string;
  need: Term["need"];
  field: Field;
  forms: Form[];
  /** How rare it is, and how often it was typed. */
  idf: number;
  weight: number;
  /** At most as many papers have it. */
  papers: number;
};

/** Another word of the index that stands for one that was typed, and as which form of it, see Form. */
type Meant = { word: Word; typed: number };

/** Words side by side, of which each place has some that will do. Looked for only in papers that have them all. */
export type SoughtPhrase = {
  places: number[][];
  field: Field;
  /** What is sought as an author, too. */
  name?: SoughtName;
};

/** A query over an index. */
export type Plan = {
  sought: Sought[];
  /** Each is met by any of its phrases; what is looked up is in `sought` already, as far as words can tell. */
  phrases: { need: "required" | "excluded"; alternatives: SoughtPhrase[] }[];
  filters: Filter[];
  /** Neighbours in the query, by their places in `sought`, and how rare they are. */
  pairs: { first: number; second: number; idf: number }[];
  /**
   * Compounds of the query that have words in them that say nothing, as words side by side: "text to speech", on-policy. What
   * is looked up is the other words; `idf` is how rare it is.
   */
  rows: { places: number[][]; idf: number }[];
  /** All words of the query in their order, for papers that are called so; none where one is unknown, or where it is no row of words. */
  title: number[];
  /** What the index keeps the papers by whose title introduces the query as the name of a thing, see lib/index/introducedNames.ts. */
  name: number | null;
  /** Words of the query that no paper has. */
  missing: string[];
  /** Whether some word that is not quoted is unknown, wherever it is sought. */
  isOdd: boolean;
};

/** A plan that asks for nothing yet. */
export function emptyPlan(): Plan {
  return {
    sought: [],
    phrases: [],
    filters: [],
    pairs: [],
    rows: [],
    title: [],
    name: null,
    missing: [],

    isOdd: false,
  };
}

/** The commonest words with a beginning; the rest are hardly worth their looks. */
const mostCompletions = 64;

/** What more papers introduce is no name of any of them: Survey, Position. */
const mostNamesakes = 30;
/**
 * A row is a compound where it was typed with hyphens or some paper writes it so, or where as few words tell something that
 * the query is a name and no question: there any row counted to the loss of one collection (CISI, .005).
 */
const fewTelling = 2;
/** Each costs a look through the words of every paper that is ranked. */
const mostRows = 6;
/** In words: what more hyphens join is a sentence. */
const mostPieces = 4;
/** What people write behind a name to say that they want its paper. */
const paperWords = /\s(?:papers?|models?|arxiv|(?:tech(?:nical)? )?report)$/i;
/** As often as this a paper of a name counts as having each of its words in just the form typed: so it is a candidate. */
const typedByName = 4;
/** And a paper that has a compound of the query counts so for each word of that. */
const typedByCompound = 2;

export type CompileOptions = {
  lexicon: Lexicon;
  /** How many papers there are. */
  total: number;
};

/** Looks up the words of a query. Pure but for its look-ups. */
export function compile(query: Query, options: CompileOptions): Plan {
  const plan: Plan = { ...emptyPlan(), filters: query.filters };
  const wanted = query.terms.filter((term) => term.need === "wanted");
  const name = nameOf(query, options);
  plan.name = name?.id ?? null;
  for (const term of query.terms) if (term.need !== "wanted") addNeeded(plan, term, options);
  for (const filter of query.filters) if (filter.kind === "topic") addTopic(plan, filter, options);
  addWanted(plan, wanted, name, options);
  return plan;
}

/** The name that a query is, whatever it excludes and filters. */
function nameOf({ terms }: Query, { lexicon }: CompileOptions): Word | null {
  const phrases: string[] = [];
  for (const { need, alternatives } of terms) {
    if (need === "excluded") continue;
    const [phrase, another] = alternatives;
    const isOfTitle = phrase?.field === "any" || phrase?.field === "title";
    if (!phrase || another || phrase.prefix || !isOfTitle) return null;
    phrases.push(phrase.text);
  }
  const typed = phrases.join(" ");
  for (const key of [typed, typed.replace(paperWords, "")].flatMap(nameKeys)) {
    const found = lexicon.findWord(nameWord(key));
    if (found && found.papers <= mostNamesakes) return found;
  }
  return null;
}

/**
 * Plain words are one row, in which neighbours count; terms of several alternatives stand apart.
 * @param name what the whole query is the name of: papers that introduce it have each of the words, as they may spell it
 *   in another way
 */
function addWanted(plan: Plan, terms: Term[], name: Word | null, options: CompileOptions): void {
  const typed: Typed[] = [];
  let at = 0;
  for (const [index, term] of terms.entries()) {
    const [phrase] = term.alternatives;
    if (term.alternatives.length > 1 || !phrase || phrase.prefix) {
      const forms = term.alternatives.flatMap((each) => placesOf(plan, each, options).flat());
      const text = term.alternatives.map((each) => each.text).join(" ");
      addSought(plan, { text, stem: "", need: "wanted", field: "any", forms, papers: 0 }, options);
      at++;
      continue;
    }
    const tokens = tokensOf(phrase.text);
    const compound = tokens.length > 1 && tokens.length <= mostPieces ? index : null;
    for (const { word, spelledOut } of tokens) typed.push({ word, spelledOut, at: at++, compound });
  }
  if (typed.length === at && plan.sought.length + plan.phrases.length === 0) plan.title = titleOf(typed, options);
  const telling = typed.filter(({ word }) => !stopWords.has(word));
  const others = plan.sought.some(({ need }) => need !== "excluded");
  const meant: Meant[] = name ? [{ word: name, typed: typedByName }] : [];
  const rows = rowsOf(typed)
    .map(({ words, isTyped }) => ({ words, isTyped, compound: options.lexicon.findWord(words.join("")) }))
    .filter(({ isTyped, compound }) => isTyped || compound !== null || telling.length <= fewTelling)
    .slice(0, mostRows);
  const kept = (telling.length > 0 || others ? telling : typed).slice(0, mostTerms);
  const places = kept.map((each, index) => {
    const ofRows = rows.flatMap(({ words, compound }) =>
      compound && words.includes(each.word) ? [{ word: compound, typed: typedByCompound }] : [],
    );
    const others = [...meant, ...ofRows];
    return addWord(plan, each.word, [...joinsOf(kept, index, options), ...others], options);
  });
  for (const [index, each] of kept.entries()) {
    const next = kept[index + 1];
    const [first, second] = [places[index], places[index + 1]];
    if (!next || next.at !== each.at + 1 || first === undefined || second === undefined || first === second) continue;
    addPair(plan, first, second, options);
  }
  for (const { words, compound } of rows) addRow(plan, words, compound, options);
}

function addRow(plan: Plan, row: string[], compound: Word | null, { lexicon, total }: CompileOptions): void {
  const places = row.map((word) => {
    const found = stopWords.has(word) ? [lexicon.findWord(word)] : lexicon.formsOf(stemOf(word));
    return found.flatMap((each) => each?.id ?? []);
  });
  if (places.some((words) => words.length === 0)) return;
  const rarities = row.flatMap((word) =>
    stopWords.has(word) ? [] : rarityOf(lexicon.papersWithStem(stemOf(word)), total),
  );
  const mean = rarities.reduce((sum, each) => sum + each, 0) / rarities.length;
  plan.rows.push({ places, idf: compound ? idf(compound.papers, total) : mean });
}

function titleOf(typed: Typed[], { lexicon }: CompileOptions): number[] {
  const words = typed.map(({ word }) => lexicon.findWord(word)?.id);
  return words.every((word) => word !== undefined) ? words : [];
}

/**
 * A word joined with its neighbour, where papers write the two as one: "multi task" is also multitask. And a word where
 * papers spell its umlauts out.
 */
function joinsOf(typed: Typed[], index: number, { lexicon }: CompileOptions): Meant[] {
  const { word, at, spelledOut } = typed[index] ?? { word: "", at: 0, spelledOut: null };
  const [before, after] = [typed[index - 1], typed[index + 1]];
  const joined = [(before?.at === at - 1 ? before.word : "") + word, word + (after?.at === at + 1 ? after.word : "")];
  const joins = joined.flatMap((text) => {
    const found = text.length > word.length + 1 ? lexicon.findWord(text) : null;
    return found ? lexicon.formsOf(found.stem).map((form) => ({ word: form, typed: 0 })) : [];
  });
  if (spelledOut === null) return joins;
  return [...joins, ...lexicon.formsOf(stemOf(spelledOut)).map((form) => ({ word: form, typed: 0 }))];
}

/** @returns the place of the word in `sought`; undefined where no paper has it */
function addWord(plan: Plan, word: string, others: Meant[], options: CompileOptions): number | undefined {
  const stem = stemOf(word);
  const known = plan.sought.findIndex((each) => each.need === "wanted" && each.stem === stem);
  const same = plan.sought[known];
  if (same) {
    same.weight++;
    for (const form of same.forms) if (options.lexicon.wordOf(form.word).text === word) form.typed++;
    return known;
  }
  const forms = [...options.lexicon.formsOf(stem), ...others.map((each) => each.word)];
  if (forms.length === 0) {
    plan.isOdd = true;
    if (!plan.missing.includes(word)) plan.missing.push(word);
    return undefined;
  }
  const papers = options.lexicon.papersWithStem(stem);
  const place = addSought(plan, { text: word, stem, need: "wanted", field: "any", forms, papers }, options);
  for (const form of plan.sought[place]?.forms ?? [])
    form.typed += others.find((each) => each.word.id === form.word)?.typed ?? 0;
  return place;
}

type Draft = Omit<Sought, "forms" | "idf" | "weight"> & { forms: Word[] };

function addSought(plan: Plan, draft: Draft, { total }: CompileOptions): number {
  const unique = new Map(draft.forms.map((form) => [form.id, form]));
  const sum = [...unique.values()].reduce((all, { papers }) => all + papers, 0);
  const papers = Math.min(total, draft.papers || sum);
  const forms = [...unique.values()].map(({ id, text, papers }) => ({
    word: id,
    typed: text === draft.text ? 1 : 0,
    idf: idf(papers, total),
  }));
  plan.sought.push({ ...draft, forms, papers: Math.max(papers, sum), idf: idf(papers, total), weight: 1 });
  return plan.sought.length - 1;
}

function addPair(plan: Plan, first: number, second: number, { total }: CompileOptions): void {
  const rarity = (place: number) => rarityOf(plan.sought[place]?.papers ?? 1, total);
  plan.pairs.push({ first, second, idf: (rarity(first) + rarity(second)) / 2 });
}

function rarityOf(papers: number, total: number): number {
  return Math.log(1 + total / Math.max(1, papers));
}

/** What is required or excluded. A phrase of several words is required by its words first. */
function addNeeded(plan: Plan, term: Term, options: CompileOptions): void {
  const need = term.need === "excluded" ? "excluded" : "required";
  const alternatives = term.alternatives.map((phrase) => ({
    phrase,
    places: placesOf(plan, phrase, options),
    name: phrase.field === "author" && !phrase.prefix ? readNameQuery(phrase.text) : null,
  }));
  const text = term.alternatives.map((phrase) => phrase.text).join(" ");
  const fields = new Set(term.alternatives.map((phrase) => phrase.field));
  const field = fields.size === 1 ? (term.alternatives[0]?.field ?? "any") : "any";
  // Words of different fields are looked up in any, and then checked as phrases are.
  const single = fields.size === 1 && alternatives.every(({ places }) => places.length <= 1);
  if (single) {
    const forms = alternatives.flatMap(({ places }) => places[0] ?? []);
    addSought(plan, { text, stem: stemOf(text), need, field, forms, papers: 0 }, options);
    return;
  }
  plan.phrases.push({
    need,
    alternatives: alternatives.map(({ phrase, places, name }) => ({
      places: withUmlauts(phrase, places, options).map((words) => words.map(({ id }) => id)),
      field: phrase.field,
      ...(name ? { name: soughtName(name, options.lexicon) } : {}),
    })),
  });
  const [only] = alternatives;
  if (need === "excluded" || !only) return;
  if (alternatives.length === 1 && only.name) {
    addName(plan, only.name, options);
  } else if (alternatives.length === 1) {
    const row = only.places
      .slice(0, mostTerms)
      .map((forms, index) =>
        addSought(
          plan,
          { text: tokensOf(only.phrase.text)[index]?.word ?? "", stem: "", need, field, forms, papers: 0 },
          options,
        ),
      );
    addPairs(plan, row, options);
  } else {
    const forms = alternatives.flatMap(({ places }) => places.flat());
    addSought(plan, { text, stem: "", need, field, forms, papers: 0 }, options);
  }
}

function addPairs(plan: Plan, row: number[], options: CompileOptions): void {
  for (const [index, first] of row.entries()) {
    const second = row[index + 1];
    if (second !== undefined) addPair(plan, first, second, options);
  }
}

/** Whoever is meant has these words of the name; which of a paper's authors that is, is looked for in its words. */
function addName(plan: Plan, { needed }: NameQuery, options: CompileOptions): void {
  const { findWord } = options.lexicon;
  const row = needed.map(({ text, spelledOut, middle, joined }) => {
    const written = [text, spelledOut, middle ? ([...text][0] ?? "") : null, ...joined];
    const forms = written.flatMap((each) => (each === null ? [] : (findWord(each) ?? [])));
    return addSought(plan, { text, stem: "", need: "required", field: "author", forms, papers: 0 }, options);
  });
  addPairs(plan, row, options);
}

function soughtName({ readings }: NameQuery, { findWord, wordOf }: Lexicon): SoughtName {
  const idsOf = (words: string[]) => words.flatMap((word) => findWord(word)?.id ?? []);
  const ends = [...nameEnds].flatMap(([sign, end]) => idsOf([sign]).map((id) => [id, end] as const));
  return {
    readings,
    families: new Set(idsOf(readings.map(({ family }) => family.at(-1) ?? ""))),
    isOfSyllables: readings.some(({ given, family }) =>
      [...given.map(({ text }) => text), ...family].every((word) => word.length > 1 && isSyllable(word)),
    ),
    ends: new Map(ends),
    textOf: (word) => wordOf(word).text,
  };
}

/** For each word of a phrase the words of the index that will do. */
function placesOf(plan: Plan, phrase: Phrase, options: CompileOptions): Word[][] {
  const tokens = tokensOf(phrase.text);
  return tokens.map(({ word, spelledOut }, index) => {
    const spellings = spelledOut === null ? [word] : [word, spelledOut];
    if (phrase.prefix && index === tokens.length - 1) {
      // Where texts write RRT*, that is what RRT* means.
      const starred = options.lexicon.findWord(`${word}*`);
      if (starred) return [starred];
      return spellings.flatMap((each) => options.lexicon.wordsBeginning(each, mostCompletions));
    }
    if (phrase.exact) return spellings.flatMap((each) => options.lexicon.findWord(each) ?? []);
    const forms = spellings.flatMap((each) => options.lexicon.formsOf(stemOf(each)));
    plan.isOdd ||= forms.length === 0;
    return forms;
  });
}

/**
 * For each word of a phrase also the words that it may be the spelling of, as only those stand in the row of words of a
 * text. That a paper has the spelling itself, beside its row, is looked up first: only "ö" there is found by "oe".
 */
function withUmlauts({ text }: Phrase, places: Word[][], { lexicon }: CompileOptions): Word[][] {
  const tokens = tokensOf(text);
  return places.map((words, index) => [
    ...words,
    ...mayBeSpellingOf(tokens[index]?.word ?? "").flatMap((each) => lexicon.findWord(each) ?? []),
  ]);
}

function addTopic(plan: Plan, filter: Filter & { kind: "topic" }, options: CompileOptions): void {
  const found = options.lexicon.findWord(topicWord(topicSlug(filter.topic)));
  const forms = found ? [{ word: found.id, typed: 0, idf: 0 }] : [];
  const need = filter.excluded ? "excluded" : "required";
  const papers = found?.papers ?? 0;
  plan.sought.push({ text: filter.topic, stem: "", need, field: "abstract", forms, idf: 0, weight: 0, papers });
}
