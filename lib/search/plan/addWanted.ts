import { stemOf } from "../../text/stem";
import { stopWords } from "../../text/stopWords";
import { tokenize } from "../../text/tokenize";
import { mostTerms, type Term } from "../query/query";
import { addRow } from "./addRow";
import { addPair, addSought, type CompileOptions, countTyped, type Meant, wordsOf } from "./addSought";
import type { Plan, Word } from "./plan";
import { rowsOf, type Typed } from "./rows";
import { placesOf } from "./wordsOfPhrase";

/**
 * A row is a compound where it was typed with hyphens or some paper writes it so, or where as few words tell something that
 * the query is a name and no question: there any row counted to the loss of one collection (CISI, .005).
 */
const fewTelling = 2;

/** Each costs a look through the words of every paper that is ranked. */
const mostRows = 6;

/** In words: what more hyphens join is a sentence. */
const mostPieces = 4;

/** As often as this a paper of a name counts as having each of its words in just the form typed: so it is a candidate. */
const typedByName = 4;

/** And a paper that has a compound of the query counts so for each word of that. */
const typedByCompound = 2;

/**
 * Plain words are one row, in which neighbours count; terms of several alternatives stand apart.
 * @param name what the whole query is the name of: papers that introduce it have each of the words, as they may spell it
 *   in another way
 */
export function addWanted(plan: Plan, terms: Term[], name: Word | null, options: CompileOptions): void {
  const typed: Typed[] = [];
  const meant: Meant[] = name ? [{ word: name, typed: typedByName }] : [];
  let at = 0;
  for (const [index, term] of terms.entries()) {
    const [phrase] = term.alternatives;
    if (term.alternatives.length > 1 || !phrase || phrase.prefix) {
      const forms = [...term.alternatives.flatMap((each) => placesOf(plan, each, options).flat()), ...wordsOf(meant)];
      const text = term.alternatives.map((each) => each.text).join(" ");
      const place = addSought(plan, { text, stem: "", need: "wanted", field: "any", words: forms, papers: 0 }, options);
      countTyped(plan, place, meant);
      at++;
      continue;
    }
    const tokens = tokenize(phrase.text);
    const compound = tokens.length > 1 && tokens.length <= mostPieces ? index : null;
    for (const { word, spelledOut } of tokens) typed.push({ word, spelledOut, at: at++, compound });
  }
  if (typed.length === at && plan.terms.length + plan.phrases.length === 0) plan.title = titleOf(typed, options);
  const telling = typed.filter(({ word }) => !stopWords.has(word));
  const others = plan.terms.some(({ need }) => need !== "excluded");
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

/** @returns the place of the word in `sought`; undefined where no paper has it */
function addWord(plan: Plan, word: string, others: Meant[], options: CompileOptions): number | undefined {
  const stem = stemOf(word);
  const known = plan.terms.findIndex((each) => each.need === "wanted" && each.stem === stem);
  const same = plan.terms[known];
  if (same) {
    same.weight++;
    for (const form of same.variants) if (options.lexicon.wordOf(form.word).text === word) form.typed++;
    return known;
  }
  const forms = [...options.lexicon.formsOf(stem), ...wordsOf(others)];
  if (forms.length === 0) {
    plan.hasUnknownTerm = true;
    if (!plan.missing.includes(word)) plan.missing.push(word);
    return undefined;
  }
  const papers = options.lexicon.papersWithStem(stem);
  const place = addSought(plan, { text: word, stem, need: "wanted", field: "any", words: forms, papers }, options);
  countTyped(plan, place, others);
  return place;
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

function titleOf(typed: Typed[], { lexicon }: CompileOptions): number[] {
  const words = typed.map(({ word }) => lexicon.findWord(word)?.id);
  return words.every((word) => word !== undefined) ? words : [];
}
