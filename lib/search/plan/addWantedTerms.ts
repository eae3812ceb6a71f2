import { stemOf } from "../../text/stem";
import { stopWords } from "../../text/stopWords";
import { tokenize } from "../../text/tokenize";
import { maxTerms, type Term } from "../query/query";
import { addRow } from "./addRow";
import { addPair, addTerm, type CompileOptions, countTyped, type Substitute, wordsOf } from "./addTerm";
import type { LexiconWord, Plan } from "./plan";
import { type QueryWord, rowsOf } from "./rows";
import { wordsOfPhrase } from "./wordsOfPhrase";

// In content words. Neighbours form a row if a hyphen joins them, a paper has them as one word, or the query is as
// short as this: a name, no question. Counting every row cost one collection .005 (CISI).
const maxContentWords = 2;

const maxRows = 6; // Each row is looked for in the words of every ranked paper

const maxCompoundWords = 4; // In words. More words joined by hyphens are a sentence.

/** A paper that introduces the query as a name counts as having each word this often, so it becomes a candidate. */
const nameFrequency = 4;

const compoundFrequency = 2;

// Plain words form one sequence, in which neighbours count; terms with alternatives stand alone. Papers that introduce
// `name` match every word, as they may spell it differently.
export function addWantedTerms(plan: Plan, terms: Term[], name: LexiconWord | null, options: CompileOptions): void {
  const typed: QueryWord[] = [];
  const substitutes: Substitute[] = name ? [{ word: name, typed: nameFrequency }] : [];
  let at = 0;
  for (const [index, term] of terms.entries()) {
    const [phrase] = term.alternatives;
    if (term.alternatives.length > 1 || !phrase || phrase.prefix) {
      const forms = [
        ...term.alternatives.flatMap((each) => wordsOfPhrase(plan, each, options).flat()),
        ...wordsOf(substitutes),
      ];
      const text = term.alternatives.map((each) => each.text).join(" ");
      const place = addTerm(plan, { text, stem: "", need: "wanted", field: "any", words: forms, papers: 0 }, options);
      countTyped(plan, place, substitutes);
      at++;
      continue;
    }
    const tokens = tokenize(phrase.text);
    const compound = tokens.length > 1 && tokens.length <= maxCompoundWords ? index : null;
    for (const { word, spelledOut } of tokens) typed.push({ word, spelledOut, at: at++, compound });
  }
  if (typed.length === at && plan.terms.length + plan.phrases.length === 0) plan.title = titleOf(typed, options);
  const contentWords = typed.filter(({ word }) => !stopWords.has(word));
  const others = plan.terms.some(({ need }) => need !== "excluded");
  const rows = rowsOf(typed)
    .map(({ words, isTyped }) => ({ words, isTyped, compound: options.lexicon.findWord(words.join("")) }))
    .filter(({ isTyped, compound }) => isTyped || compound !== null || contentWords.length <= maxContentWords)
    .slice(0, maxRows);
  const kept = (contentWords.length > 0 || others ? contentWords : typed).slice(0, maxTerms);
  const places = kept.map((each, index) => {
    const fromRows = rows.flatMap(({ words, compound }) =>
      compound && words.includes(each.word) ? [{ word: compound, typed: compoundFrequency }] : [],
    );
    const others = [...substitutes, ...fromRows];
    return addWord(plan, each.word, [...joinedForms(kept, index, options), ...others], options);
  });
  for (const [index, each] of kept.entries()) {
    const next = kept[index + 1];
    const [first, second] = [places[index], places[index + 1]];
    if (!next || next.at !== each.at + 1 || first === undefined || second === undefined || first === second) continue;
    addPair(plan, first, second, options);
  }
  for (const { words, compound } of rows) addRow(plan, words, compound, options);
}

/** Or raises the weight of the term with its stem. Returns its index in `plan.terms`; undefined if no paper has it. */
function addWord(plan: Plan, word: string, others: Substitute[], options: CompileOptions): number | undefined {
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
  const place = addTerm(plan, { text: word, stem, need: "wanted", field: "any", words: forms, papers }, options);
  countTyped(plan, place, others);
  return place;
}

/** "multi task" is also multitask, if papers have that; and umlauts are spelled out. */
function joinedForms(typed: QueryWord[], index: number, { lexicon }: CompileOptions): Substitute[] {
  const { word, at, spelledOut } = typed[index] ?? { word: "", at: 0, spelledOut: null };
  const [before, after] = [typed[index - 1], typed[index + 1]];
  const joined = [(before?.at === at - 1 ? before.word : "") + word, word + (after?.at === at + 1 ? after.word : "")];
  const found = joined.flatMap((text) => {
    const found = text.length > word.length + 1 ? lexicon.findWord(text) : null;
    return found ? lexicon.formsOf(found.stem).map((form) => ({ word: form, typed: 0 })) : [];
  });
  if (spelledOut === null) return found;
  return [...found, ...lexicon.formsOf(stemOf(spelledOut)).map((form) => ({ word: form, typed: 0 }))];
}

function titleOf(typed: QueryWord[], { lexicon }: CompileOptions): number[] {
  const words = typed.map(({ word }) => lexicon.findWord(word)?.id);
  return words.every((word) => word !== undefined) ? words : [];
}
