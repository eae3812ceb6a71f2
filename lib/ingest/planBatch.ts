import { createHash, randomUUID } from "node:crypto";
import type { Day } from "../calendar/day";
import { scoreOf } from "../papers/listings/trendingScore";
import type { Paper, PaperRecord } from "../papers/schema";
import { slugOf } from "../papers/slug";
import { titleKey } from "../papers/titleKey";
import { list, mergePlacements, type PlacedPaper, withdraw } from "./placements";
import { isSamePaper, maxCompared } from "./samePaper";

/** A paper as a batch sees it: the stored fields, and what the batch changes in them. */
export type Known = Omit<Paper, "key" | "id" | "names" | "foundKeywords"> &
  PlacedPaper & {
    key: number | null; // The row's key; null for a paper that this batch creates
    publicId: string;
    externalId: string | null;
    titleKey: string;
    score: number | null;
  };

export type IncomingRecord = PaperRecord & {
  onlyUpdate?: boolean; // Updates a known paper, and creates none: a new version, a withdrawal
  /** Its day is the first on which the source saw it. If the paper is listed already, that day stays. */
  onlyFirst?: boolean;
  unordered?: boolean; // Its source gives the papers of a day no order
};

export type Plan = {
  create: Known[];
  update: { before: Known; after: Known }[];
  /** Rows that turn out to be the same paper as another row, to which their listings and former ids move. */
  merge: { from: number; into: number; formerId: string }[];
  unchanged: number;
};

export type StoredState = { known: Known[]; taken: Set<string>; lastRanks: Map<Day, number> };

type Ids = Pick<Known, "arxivId" | "doi" | "externalId">;

// Touches no store; planning again after the plan was carried out changes nothing. A record with a day and no rank
// comes after the day's last paper. `known`: papers that share an id or a title; `taken`: public ids in use.
export function planBatch(records: IncomingRecord[], { known, taken, lastRanks }: StoredState): Plan {
  const identityMap = new IdentityMap(known, taken);
  const ranks = new Map(lastRanks);
  const before = new Map(known.map((paper) => [paper, copy(paper)]));
  const merge: Plan["merge"] = [];
  const touched = new Set<Known>();
  for (const incoming of records) {
    const record = identityMap.withoutForeignDoi(incoming);
    const [paper, ...duplicates] = identityMap.find(record);
    if (!paper && (record.onlyUpdate || record.withdrawn)) continue;
    const target = paper ?? identityMap.add(record);
    for (const duplicate of duplicates) {
      identityMap.remove(duplicate);
      absorb(target, duplicate);
      touched.delete(duplicate);
      if (target.key !== null && duplicate.key !== null) {
        merge.push({ from: duplicate.key, into: target.key, formerId: duplicate.publicId });
      }
    }
    identityMap.change(target, () => update(target, record, ranks));
    touched.add(target);
  }
  const create: Known[] = [];
  const changed: Plan["update"] = [];
  for (const paper of touched) {
    const old = before.get(paper);
    if (!old) create.push(paper);
    else if (fingerprint(old) !== fingerprint(paper)) changed.push({ before: old, after: paper });
  }
  const merged = new Set(merge.map(({ from }) => from));
  return {
    create,
    update: changed.filter(({ after }) => after.key === null || !merged.has(after.key)),
    merge,
    unchanged: touched.size - create.length - changed.length,
  };
}

/** The papers of one title. Those with an id may be as many as there are errata. */
type SameTitle = { withId: Set<Known>; withoutId: Set<Known> };

class IdentityMap {
  private readonly byId = new Map<string, Known>();
  private readonly byTitle = new Map<string, SameTitle>();
  /** By title, abstract and authors, for papers beyond the number that is compared. */
  private readonly byText = new Map<string, Known>();
  private readonly publicIds: Set<string>;

  constructor(papers: Known[], taken: Set<string>) {
    this.publicIds = new Set(taken);
    for (const paper of papers) this.put(paper);
  }

  put(paper: Known) {
    for (const id of idsOf(paper)) this.byId.set(id, paper);
    const sameTitle = this.byTitle.get(paper.titleKey) ?? { withId: new Set(), withoutId: new Set() };
    this.byTitle.set(paper.titleKey, sameTitle);
    (hasId(paper) ? sameTitle.withId : sameTitle.withoutId).add(paper);
    this.byText.set(comparedText(paper.titleKey, paper), paper);
    this.publicIds.add(paper.publicId);
  }

  /** @param was the paper as it was when it was put here */
  remove(paper: Known, was = paper) {
    for (const id of idsOf(was)) this.byId.delete(id);
    const sameTitle = this.byTitle.get(was.titleKey);
    sameTitle?.withId.delete(paper);
    sameTitle?.withoutId.delete(paper);
    const text = comparedText(was.titleKey, was);
    if (this.byText.get(text) === paper) this.byText.delete(text);
  }

  /** Moves a paper only if its identity changes: repeated moves make finding a set's first element ever slower. */
  change(paper: Known, update: () => void) {
    const before = { ...paper };
    update();
    const isSame =
      before.titleKey === paper.titleKey &&
      before.abstract === paper.abstract &&
      before.authors === paper.authors &&
      idsOf(before).join("\n") === idsOf(paper).join("\n");
    if (isSame) return;
    this.remove(paper, before);
    this.put(paper);
  }

  find(record: PaperRecord): Known[] {
    const found = new Set<Known>();
    for (const id of idsOf(readIds(record))) {
      const paper = this.byId.get(id);
      if (paper) found.add(paper);
    }
    const { withId, withoutId } = this.sameByText(record);
    for (const paper of withoutId) found.add(paper);
    if (withId[0] && found.size === 0 && !hasId(readIds(record))) found.add(withId[0]);
    const order = (paper: Known) => (paper.key === null ? 2 : hasId(paper) ? 0 : 1);
    return [...found].sort((a, b) => order(a) - order(b) || (a.key ?? 0) - (b.key ?? 0));
  }

  /** Returns the papers that the record matches by title and text. Only the first papers of a title are compared. */
  private sameByText(record: PaperRecord): { withId: Known[]; withoutId: Known[] } {
    const key = titleKey(record.title);
    const { withId, withoutId } = this.byTitle.get(key) ?? { withId: new Set<Known>(), withoutId: new Set<Known>() };
    const exact = this.byText.get(comparedText(key, record));
    const same = (papers: Set<Known>) => {
      const compared = [...firstOf(papers, maxCompared), ...(exact && papers.has(exact) ? [exact] : [])];
      return [...new Set(compared)].filter((paper) => isSamePaper(paper, record));
    };
    return { withId: hasId(readIds(record)) ? [] : same(withId), withoutId: same(withoutId) };
  }

  /** Two arXiv papers may name the DOI of the same article: the first keeps it. */
  withoutForeignDoi<T extends PaperRecord>(record: T): T {
    const holder = record.doi ? this.byId.get(`doi:${record.doi}`) : undefined;
    if (!record.arxivId || !holder?.arxivId || holder.arxivId === record.arxivId) return record;
    const { doi: _, ...rest } = record;
    return rest as T;
  }

  add(record: PaperRecord): Known {
    const publicId = possiblePublicIds(record).find((id) => !this.publicIds.has(id)) ?? randomUUID();
    return { ...blank, ...readIds(record), publicId, listings: new Map(), withheld: new Map() };
  }
}

/** The arXiv id; else the title's slug, then with a hash. All are taken only if a source contradicts itself. */
export function possiblePublicIds(record: PaperRecord): string[] {
  if (record.arxivId) return [record.arxivId];
  const slug = slugOf(record.title);
  const distinct = record.doi ?? record.externalId ?? record.abstract;
  const hash = createHash("sha256").update(distinct).digest("hex");
  return [slug, `${slug}-${hash.slice(0, 6)}`, `${slug}-${hash}`];
}

const blank = {
  key: null,
  arxivVersion: null,
  title: "",
  titleKey: "",
  abstract: "",
  authors: [],
  categories: [],
  keywords: [],
  links: {},
  publishedAt: null,
  votes: 0,
  stars: null,
  comments: null,
  firstListedOn: null,
  score: null,
  withdrawnAt: null,
  withdrawal: null,
  journalRef: null,
};

// Text that came with an id outlasts a record without one. An older version replaces no newer one, and a text without a
// version none that has one: it came through another program, which may have lost characters.
function update(paper: Known, record: IncomingRecord, ranks: Map<Day, number>) {
  const ids = readIds(record);
  const isNew = paper.title === "";
  const outdated = (record.arxivVersion ?? Infinity) < (paper.arxivVersion ?? 0);
  const isSecondHand = paper.arxivVersion !== null && record.arxivVersion === undefined;
  if (isNew || !(outdated || isSecondHand || (hasId(paper) && !hasId(ids)))) {
    // Sources wrap the same text differently, and would otherwise overwrite each other's.
    if (!isSameText(paper.title, record.title)) paper.title = record.title;
    paper.titleKey = titleKey(paper.title);
    if (!isSameText(paper.abstract, record.abstract)) paper.abstract = record.abstract;
  }
  paper.arxivId ??= ids.arxivId;
  paper.publicId = paper.arxivId ?? paper.publicId;
  paper.doi ??= ids.doi;
  paper.externalId ??= ids.externalId;
  if (record.arxivVersion && !outdated) paper.arxivVersion = record.arxivVersion;
  if (!outdated || paper.authors.length === 0) paper.authors = record.authors ?? paper.authors;
  if (!outdated || paper.categories.length === 0) paper.categories = record.categories ?? paper.categories;
  if (!outdated || paper.keywords.length === 0) paper.keywords = record.keywords ?? paper.keywords;
  paper.links = outdated ? { ...record.links, ...paper.links } : { ...paper.links, ...record.links };
  if (!outdated || !paper.publishedAt) paper.publishedAt = record.published ?? paper.publishedAt;
  paper.votes = record.votes ?? paper.votes;
  paper.stars = record.stars ?? paper.stars;
  paper.comments = record.comments ?? paper.comments;
  paper.journalRef = record.journal ?? paper.journalRef;
  if (record.withdrawn !== undefined && !outdated) withdraw(paper, record.withdrawn);
  const isListed = paper.listings.size + paper.withheld.size > 0;
  if (record.day && !(record.onlyFirst && isListed)) list(paper, { ...record, day: record.day }, ranks);
  paper.score = scoreOf(paper);
}

function isSameText(a: string, b: string): boolean {
  const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();
  return a === b || squeeze(a) === squeeze(b);
}

function absorb(paper: Known, duplicate: Known) {
  mergePlacements(paper, duplicate);
  paper.arxivId ??= duplicate.arxivId;
  paper.doi ??= duplicate.doi;
  paper.externalId ??= duplicate.externalId;
  if (paper.authors.length === 0) paper.authors = duplicate.authors;
  if (paper.categories.length === 0) paper.categories = duplicate.categories;
  if (paper.keywords.length === 0) paper.keywords = duplicate.keywords;
  paper.publishedAt ??= duplicate.publishedAt;
  paper.stars ??= duplicate.stars;
  paper.comments ??= duplicate.comments;
  paper.journalRef ??= duplicate.journalRef;
  paper.links = { ...duplicate.links, ...paper.links };
  paper.votes = Math.max(paper.votes, duplicate.votes);
}

function readIds(record: PaperRecord): Ids {
  return {
    arxivId: record.arxivId ?? null,
    doi: record.doi ?? null,
    externalId: record.externalId ?? null,
  };
}

function hasId(ids: Ids): boolean {
  return ids.arxivId !== null || ids.doi !== null || ids.externalId !== null;
}

function idsOf({ arxivId, doi, externalId }: Ids): string[] {
  const ids = [];
  if (arxivId) ids.push(`arxiv:${arxivId}`);
  if (doi) ids.push(`doi:${doi}`);
  if (externalId) ids.push(`other:${externalId}`);
  return ids;
}

function comparedText(titleKey: string, { abstract, authors }: { abstract: string; authors?: string[] }): string {
  return JSON.stringify([titleKey, abstract, authors ?? []]);
}

function firstOf<T>(values: Iterable<T>, count: number): T[] {
  const first: T[] = [];
  for (const value of values) {
    if (first.length === count) break;
    first.push(value);
  }
  return first;
}

function copy(paper: Known): Known {
  return { ...paper, listings: new Map(paper.listings), withheld: new Map(paper.withheld) };
}

function fingerprint(paper: Known): string {
  return JSON.stringify({ ...paper, listings: sorted(paper.listings), withheld: sorted(paper.withheld) });
}

function sorted<T>(places: Map<Day, T>): [Day, T][] {
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1));
}
