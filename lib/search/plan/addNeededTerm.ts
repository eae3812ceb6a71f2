import { isSyllable } from "../../papers/authors/eastAsian";
import { possibleOrigins } from "../../text/spelledOut";
import { stemOf } from "../../text/stem";
import { tokenize } from "../../text/tokenize";
import { nameEnds } from "../index/nameEnds";
import { maxTerms, type Phrase, type Term } from "../query/query";
import type { AuthorMatcher } from "../ranking/meetsName";
import { addPairs, addTerm, type CompileOptions } from "./addTerm";
import { type NameQuery, readNameQuery } from "./nameQuery";
import type { Lexicon, LexiconWord, Plan } from "./plan";
import { wordsOfPhrase } from "./wordsOfPhrase";

/** A phrase of several words also requires each of its words, which the index can look up. */
export function addNeededTerm(plan: Plan, term: Term, options: CompileOptions): void {
  const need = term.need === "excluded" ? "excluded" : "required";
  const alternatives = term.alternatives.map((phrase) => ({
    phrase,
    places: wordsOfPhrase(plan, phrase, options),
    name: phrase.field === "author" && !phrase.prefix ? readNameQuery(phrase.text) : null,
  }));
  const text = term.alternatives.map((phrase) => phrase.text).join(" ");
  const fields = new Set(term.alternatives.map((phrase) => phrase.field));
  const field = fields.size === 1 ? (term.alternatives[0]?.field ?? "any") : "any";
  // Alternatives in different fields are looked up in any field, then checked as phrases.
  const single = fields.size === 1 && alternatives.every(({ places }) => places.length <= 1);
  if (single) {
    const forms = alternatives.flatMap(({ places }) => places[0] ?? []);
    addTerm(plan, { text, stem: stemOf(text), need, field, words: forms, papers: 0 }, options);
    return;
  }
  plan.phrases.push({
    need,
    alternatives: alternatives.map(({ phrase, places, name }) => ({
      places: withUmlauts(phrase, places, options).map((words) => words.map(({ id }) => id)),
      field: phrase.field,
      ...(name ? { name: authorMatcher(name, options.lexicon) } : {}),
    })),
  });
  const [only] = alternatives;
  if (need === "excluded" || !only) return;
  if (alternatives.length === 1 && only.name) {
    addName(plan, only.name, options);
  } else if (alternatives.length === 1) {
    const row = only.places
      .slice(0, maxTerms)
      .map((forms, index) =>
        addTerm(
          plan,
          { text: tokenize(only.phrase.text)[index]?.word ?? "", stem: "", need, field, words: forms, papers: 0 },
          options,
        ),
      );
    addPairs(plan, row, options);
  } else {
    // Of each, only the rarest word narrows the papers down: “author:"Yi Wang" OR …” is not about every Wang.
    const forms = alternatives.flatMap(({ places, name }) => rarest(name ? formsOfName(name, options) : places));
    addTerm(plan, { text, stem: "", need, field, words: forms, papers: 0 }, options);
  }
}

/** Requires the words of a name. Which author has them is checked later, in the term sequence. */
function addName(plan: Plan, name: NameQuery, options: CompileOptions): void {
  const forms = formsOfName(name, options);
  const row = name.needed.map(({ text }, index) =>
    addTerm(plan, { text, stem: "", need: "required", field: "author", words: forms[index] ?? [], papers: 0 }, options),
  );
  addPairs(plan, row, options);
}

/** For each needed word of a name, the words of the index that it may be. */
function formsOfName({ needed }: NameQuery, { lexicon }: CompileOptions): LexiconWord[][] {
  return needed.map(({ text, spelledOut, middle, joined }) => {
    const spellings = [text, spelledOut, middle ? ([...text][0] ?? "") : null, ...joined];
    return spellings.flatMap((each) => (each === null ? [] : (lexicon.findWord(each) ?? [])));
  });
}

/** The forms of the word that fewest papers have; none if a word is in no paper, as then the phrase is in none. */
function rarest(places: LexiconWord[][]): LexiconWord[] {
  const papersOf = (forms: LexiconWord[]) => forms.reduce((sum, { papers }) => sum + papers, 0);
  return places.reduce((best, forms) => (papersOf(forms) < papersOf(best) ? forms : best), places[0] ?? []);
}

function authorMatcher({ readings }: NameQuery, { findWord, wordOf }: Lexicon): AuthorMatcher {
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

// Because a term sequence has only the original: words may be spelled out ("oe" for "ö"). The lookup before uses the
// typed word, so only papers with "oe" or its original come this far.
function withUmlauts({ text }: Phrase, places: LexiconWord[][], { lexicon }: CompileOptions): LexiconWord[][] {
  const tokens = tokenize(text);
  return places.map((words, index) => [
    ...words,
    ...possibleOrigins(tokens[index]?.word ?? "").flatMap((each) => lexicon.findWord(each) ?? []),
  ]);
}
