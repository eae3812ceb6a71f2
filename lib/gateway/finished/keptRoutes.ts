import { readPeriodKey } from "../../calendar/period";
import { choiceParams } from "../../papers/listings/choices";
import { listParam } from "../../papers/listings/listKey";
import { similarParam } from "../../papers/similarOrder";
import { splitFormat } from "../../publish/formats/format";
import { prefersMarkdown } from "../../publish/markdown/negotiate";
import { parsePageAddress } from "../../publish/pageAddress";
import type { Target } from "../target";
import {
  anyAuthor,
  anyDay,
  anyPaper,
  anyTopic,
  dayScopes,
  dueSources,
  paperScope,
  type Scope,
  searchIndex,
  siteTexts,
  topicScope,
} from "./scopes";

/** A public answer that is the same for every client, and what it depends on. */
export type KeptRoute = {
  /** The canonical path and query: requests with the same one get the same answer. */
  address: string;
  /** What the answer shows, beside the papers that its HTML links to. */
  scopes: readonly Scope[];
  /** How long the answer is kept at most, whatever changes, in ms. */
  lifetime: number;
  /** Whether API_LIMIT counts requests for it and the answer says so in headers. */
  isCounted: boolean;
};

type Rule = {
  form: RegExp;
  /** The parameters that the route reads; others are ignored. `true` where the route itself refuses unknown ones. */
  params: readonly string[] | true;
  scopes: readonly Scope[] | ((name: string) => readonly Scope[]);
  isCounted?: boolean;
};

/** Similar papers follow the index, which changes with every import: they may be an hour old. */
const hour = 3_600_000;
/** As long as the search engine keeps an outcome. One from the first minutes may lack the vector of the query. */
const lifetimeOfSearch = 600_000;

/** The longest address that is kept, in characters. */
const longest = 1000;

const listParams = [...choiceParams, "q", "sort", "weaker", "after", "p"];
const feedParams = [...choiceParams, "p"];
const formatParams = ["topic", "code", "min_votes", "limit", "weaker", "q", "sort"];
const everything = [anyPaper, anyDay, anyTopic, anyAuthor, searchIndex];

/** The kept routes; nothing else is kept. The first matching rule decides; `params: null` keeps nothing. */
const rules: (Rule | { form: RegExp; params: null })[] = [
  { form: /^\/$|^\/papers$/, params: [...feedParams, "date"], scopes: [anyDay, anyPaper, dueSources] },
  { form: /^\/(?:about|api|library|offline|privacy)$/, params: [], scopes: [] },
  { form: /^\/api\/v1\/suggest$|^\/api\/papers\/index$/, params: null },
  { form: /^\/api\/v1\/./, params: true, scopes: everything, isCounted: true },
  {
    form: /^\/api\/daily_papers$/,
    params: ["p", "limit", "date", "week", "month", "submitter", "sort"],
    scopes: [anyPaper, anyDay],
    isCounted: true,
  },
  { form: /^\/api\/papers\/search$/, params: ["q", "limit"], scopes: everything, isCounted: true },
  { form: /^\/api\/papers\/./, params: [], scopes: everything, isCounted: true },
  { form: /^\/api\/./, params: null },
  {
    form: /^\/(?:papers|topics|search|index)(?:\/.+)?\.md$|^\/authors\/.+\.md$/,
    params: listParams,
    scopes: everything,
    isCounted: true,
  },
  { form: /^\/(?:llms|robots)\.txt$|^\/favicon\.ico$|^\/icon\.svg$|^\/apple-icon\.png$/, params: [], scopes: [] },
  { form: /^\/(?:manifest\.webmanifest|opensearch\.xml)$/, params: [], scopes: [] },
  { form: /^\/sitemap\.xml$|^\/sitemaps\/./, params: [], scopes: [anyPaper, anyDay] },
  { form: /^\/(?:papers|topics|authors)\/.+\.png$/, params: [], scopes: [anyPaper, anyTopic, anyAuthor] },
  { form: /^\/embed\/./, params: [], scopes: (name) => [paperScope(name.slice("/embed/".length))] },
  { form: /^\/topics$/, params: ["q"], scopes: [anyTopic, anyDay] },
  { form: /^\/search$/, params: ["q", "sort", "weaker", "after"], scopes: [searchIndex] },
  { form: /^\/compare$/, params: ["topics", "add"], scopes: [anyTopic, anyDay] },
  { form: /^\/calendar\/[^/]+$/, params: ["view"], scopes: [anyDay, anyPaper] },
  { form: /^\/papers\/trending$/, params: feedParams, scopes: [anyPaper, anyDay] },
  { form: /^\/papers\/(?:date|week|month)\/[^/]+$/, params: feedParams, scopes: periodScopes },
  { form: /^\/papers\/(?!(?:date|week|month)\/)./, params: [listParam, similarParam], scopes: paperScopes },
  { form: /^\/topics\/[^/]+$/, params: ["sort", "p"], scopes: (name) => [topicScope(name.slice(8)), anyTopic, anyDay] },
  { form: /^\/authors\/[^/]+$/, params: ["p"], scopes: [anyAuthor, anyTopic, anyDay] },
];

/**
 * Returns the kept route that answers a request, or null where each request is rendered for itself.
 * @param accept the Accept header
 */
export function keptRoute({ pathname, search, name }: Target, accept: string | null): KeptRoute | null {
  // An encoded slash belongs to a name; decoded, it would look like a separator.
  if (name === null || /%2f/i.test(pathname) || pathname.length + search.length > longest) return null;
  const isFormat = /^\/(?:feed|search|(?:papers|topics|authors)\/.+)\./.test(name) && splitFormat(name) !== null;
  const rule = isFormat ? formatRule(name) : rules.find(({ form }) => form.test(name));
  if (!rule || rule.params === null) return null;
  if (!isFormat && !name.endsWith(".md") && prefersMarkdown(accept)) return null;
  const query = keptQuery(new URLSearchParams(search), rule.params);
  if (query === null) return null;
  const path = name.split("/").map(encodeURIComponent).join("/");
  const scopes = typeof rule.scopes === "function" ? rule.scopes(name) : rule.scopes;
  const topic = new URLSearchParams(query).get("topic");
  return {
    address: query === "" ? path : `${path}?${query}`,
    scopes: [siteTexts, ...scopes, ...(topic === null ? [] : [topicScope(topic)])],
    lifetime: /\bsearch\b/.test(name) ? lifetimeOfSearch : hour,
    isCounted: rule.isCounted ?? false,
  };
}

/** Returns the query of the known parameters in a fixed order, or null if the page is not kept. */
function keptQuery(given: URLSearchParams, known: readonly string[] | true): string | null {
  const kept = new URLSearchParams();
  const names = known === true ? [...new Set(given.keys())].sort() : known;
  for (const name of names) {
    const values = given.getAll(name);
    if (values.length > 1) return null;
    // A search for an email address may come from its owner, so it is not kept.
    if (values.some((value) => value.includes("@"))) return null;
    if (values[0] !== undefined) kept.set(name, values[0]);
  }
  return kept.toString();
}

function formatRule(name: string): Rule {
  const scopes = name.startsWith("/search.")
    ? [searchIndex, anyPaper]
    : [anyPaper, anyDay, ...(name.startsWith("/authors/") ? [anyAuthor] : [])];
  return { form: /./, params: formatParams, scopes };
}

function periodScopes(name: string): Scope[] {
  const period = readPeriodKey(name.slice(name.lastIndexOf("/") + 1));
  return [anyDay, dueSources, ...(period ? dayScopes(period) : [])];
}

function paperScopes(name: string): Scope[] {
  const address = parsePageAddress(name);
  return address?.kind === "paper" ? [paperScope(address.id)] : [anyPaper];
}
