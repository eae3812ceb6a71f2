import { stemOf } from "../../text/stem";
import { tokenize } from "../../text/tokenize";
import type { Phrase } from "../query/query";
import type { CompileOptions } from "./addSought";
import type { Plan, Word } from "./plan";

/** The commonest words with a beginning; the rest are hardly worth their looks. */
const mostCompletions = 64;

/** For each word of a phrase the words of the index that will do. */
export function placesOf(plan: Plan, phrase: Phrase, options: CompileOptions): Word[][] {
  const tokens = tokenize(phrase.text);
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
    plan.hasUnknownTerm ||= forms.length === 0;
    return forms;
  });
}
