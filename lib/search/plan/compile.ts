import { topicSlug } from "../../papers/topics/slug";
import { topicWord } from "../index/document";
import type { Filter, Query } from "../query/query";
import { neededInformation } from "../ranking/relevant";
import { addNeededTerm } from "./addNeededTerm";
import type { CompileOptions } from "./addTerm";
import { addWantedTerms } from "./addWantedTerms";
import { emptyPlan, type Plan } from "./plan";
import { findQueryName } from "./queryName";

export function compile(query: Query, options: CompileOptions): Plan {
  const plan: Plan = { ...emptyPlan(), filters: query.filters };
  const wanted = query.terms.filter((term) => term.need === "wanted");
  const name = options.readNames === false ? null : findQueryName(query, options.lexicon);
  plan.name = name?.id ?? null;
  for (const term of query.terms) if (term.need !== "wanted") addNeededTerm(plan, term, options);
  for (const filter of query.filters) if (filter.kind === "topic") addTopic(plan, filter, options);
  addWantedTerms(plan, wanted, name, options);
  plan.needed = neededInformation(plan);
  return plan;
}

function addTopic(plan: Plan, filter: Filter & { kind: "topic" }, options: CompileOptions): void {
  const found = options.lexicon.findWord(topicWord(options.lexicon.topicNamed(topicSlug(filter.topic))));
  const forms = found ? [{ word: found.id, typed: 0, idf: 0 }] : [];
  const need = filter.excluded ? "excluded" : "required";
  const papers = found?.papers ?? 0;
  plan.terms.push({
    text: filter.topic,
    stem: "",
    need,
    field: "abstract",
    variants: forms,
    idf: 0,
    weight: 0,
    papers,
    information: 0,
  });
}
