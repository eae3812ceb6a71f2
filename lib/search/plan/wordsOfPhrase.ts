import { stemOf } from "../../text/stem";
import { tokenize } from "../../text/tokenize";
import type { Phrase } from "../query/query";
import type { CompileOptions } from "./addTerm";
import type { LexiconWord, Plan } from "./plan";

const maxCompletions = 64; // In words. Less common words with a prefix are hardly worth looking up.

export function wordsOfPhrase(plan: Plan, phrase: Phrase, options: CompileOptions): LexiconWord[][] {
  const tokens = tokenize(phrase.text);
  return tokens.map(({ word, spelledOut }, index) => {
    const spellings = spelledOut === null ? [word] : [word, spelledOut];
    if (phrase.prefix && index === tokens.length - 1) {
      const starred = options.lexicon.findWord(`${word}*`); // If texts contain RRT*, then RRT* means that
      if (starred) return [starred];
      return spellings.flatMap((each) => options.lexicon.wordsBeginning(each, maxCompletions));
    }
    if (phrase.exact) return spellings.flatMap((each) => options.lexicon.findWord(each) ?? []);
    const forms = spellings.flatMap((each) => options.lexicon.formsOf(stemOf(each)));
    plan.hasUnknownTerm ||= forms.length === 0;
    return forms;
  });
}
