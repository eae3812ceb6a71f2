import { createHash, randomUUID } from "node:crypto";
import type { Day } from "../calendar/day";
import { scoreOf } from "../papers/listings/trendingScore";
import type { Paper, PaperRecord } from "../papers/schema";
import { slugOf } from "../papers/slug";
import { titleKey } from "../papers/titleKey";
import { list, mergePlacements, type PlacedPaper, withdraw } from "./placements";
import { isSamePaper, mostCompared } from "./samePaper";

/** A paper as a batch sees it: what is stored of it, and what the batch changes. */
export type Known = Omit<Paper, "key" | "id" | "names" | "foundKeywords"> &
  PlacedPaper & {
    /** The row's key; null for a paper that this batch brings. */
    key: number | null;
    publicId: string;
    externalId: string | null;
    titleKey: string;
    score: number | null;
  };

/** A paper as it comes in from a source that runs by itself. */
export type IncomingRecord = PaperRecord & {
  /** It tells of a paper that may be known, and is no reason to bring it in: a new version, a withdrawal. */
  onlyUpdate?: boolean;
  /** Its day is the first on which it was seen: where it is listed already, that one stays. */
  onlyFirst?: boolean;
  /** Its source gives the papers of a day no order. */
  unordered?: boolean;
};

export type Plan = {
  create: Known[];
  update: { before: Known; after: Known }[];
  /** Rows that turn out to be a paper that another row holds: its listings and former ids move there. */
  merge: { from: number; into: number; formerId: string }[];
  /** How many records changed nothing. */
  unchanged: number;
};

/** What the store knows that bears on a batch. */
export type Stored = { known: Known[]; taken: Set<string>; lastRanks: Map<Day, number> };

type Ids = Pick<Known, "arxivId" | "doi" | "externalId">;

/**
 * What a batch of records changes, decided without touching the store. The same batch planned again after its plan
 * was carried out changes nothing.
 * @param records in the order of the source; a day without a rank is listed after the papers it has
 * @param known the stored papers that share an id with one of them, and of those that share a title as many as are compared
 * @param taken which of their possible public ids other papers have or had
 * @param lastRanks the last rank that each day has
 */
export function planBatch(records: IncomingRecord[], { known, taken, lastRanks }: Stored): Plan {
  const shelf = new Shelf(known, taken);
  const ranks = new Map(lastRanks);
  const before = new Map(known.map((paper) => [paper, copy(paper)]));
  const merge: Plan["merge"] = [];
  const touched = new Set<Known>();
  for (const given of records) {
    const record = shelf.withoutForeignDoi(given);
    const [paper, ...doubles] = shelf.find(record);
    if (!paper && (record.onlyUpdate || record.withdrawn)) continue;
    const target = paper ?? shelf.add(record);
    for (const double of doubles) {
      shelf.remove(double);
      absorb(target, double);
      touched.delete(double);
      if (target.key !== null && double.key !== null) {
        merge.push({ from: double.key, into: target.key, formerId: double.publicId });
      }
    }
    shelf.change(target, () => update(target, record, ranks));
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

/** The papers of one title: those that have an id, of which there may be as many as errata, and those that have none. */
type SameTitle = { withId: Set<Known>; withoutId: Set<Known> };

/** The papers at hand, by everything that identifies them. */
class Shelf {
  private readonly byId = new Map<string, Known>();
  private readonly byTitle = new Map<string, SameTitle>();
  /** By all that is compared, for those behind the first of a title. */
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
    this.byText.set(textOf(paper.titleKey, paper), paper);
    this.publicIds.add(paper.publicId);
  }

  /** @param was the paper as it was put here */
  remove(paper: Known, was = paper) {
    for (const id of idsOf(was)) this.byId.delete(id);
    const sameTitle = this.byTitle.get(was.titleKey);
    sameTitle?.withId.delete(paper);
    sameTitle?.withoutId.delete(paper);
    const text = textOf(was.titleKey, was);
    if (this.byText.get(text) === paper) this.byText.delete(text);
  }

  /**
   * A paper keeps its place unless what identifies it changes: a set whose first element moves to its end again and
   * again takes longer and longer to find the first.
   */
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

  /** The paper that a record is about, then others that now turn out to be the same. */
  find(record: PaperRecord): Known[] {
    const found = new Set<Known>();
    for (const id of idsOf(readIds(record))) {
      const paper = this.byId.get(id);
      if (paper) found.add(paper);
    }
    const { withId, withoutId } = this.alike(record);
    for (const paper of withoutId) found.add(paper);
    if (withId[0] && found.size === 0 && !hasId(readIds(record))) found.add(withId[0]);
    const order = (paper: Known) => (paper.key === null ? 2 : hasId(paper) ? 0 : 1);
    return [...found].sort((a, b) => order(a) - order(b) || (a.key ?? 0) - (b.key ?? 0));
  }

  /** The papers that a record's title and text say it is about. Of those that share its title, the first are compared. */
  private alike(record: PaperRecord): { withId: Known[]; withoutId: Known[] } {
    const key = titleKey(record.title);
    const { withId, withoutId } = this.byTitle.get(key) ?? { withId: new Set<Known>(), withoutId: new Set<Known>() };
    const exact = this.byText.get(textOf(key, record));
    const same = (papers: Set<Known>) => {
      const compared = [...firstOf(papers, mostCompared), ...(exact && papers.has(exact) ? [exact] : [])];
      return [...new Set(compared)].filter((paper) => isSamePaper(paper, record));
    };
    return { withId: hasId(readIds(record)) ? [] : same(withId), withoutId: same(withoutId) };
  }

  /** One article can stand behind two papers of arXiv, which both name its DOI: the first keeps it. */
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

/**
 * The arXiv id; else the slug of the title, or with a piece of a hash where another paper has that slug. All of them
 * are taken only where a source contradicts itself, with one id for several titles.
 */
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

/**
 * A record says more than what is stored, unless it knows the paper by its title alone and the store by an id: then
 * the text that came with the id stays. An older version of the paper does not replace a newer one. Nor does a text
 * without a version replace one with: it came through another program, which may have lost signs of it.
 */
function update(paper: Known, record: IncomingRecord, ranks: Map<Day, number>) {
  const ids = readIds(record);
  const isNew = paper.title === "";
  const outdated = (record.arxivVersion ?? Infinity) < (paper.arxivVersion ?? 0);
  const isSecondHand = paper.arxivVersion !== null && record.arxivVersion === undefined;
  if (isNew || !(outdated || isSecondHand || (hasId(paper) && !hasId(ids)))) {
    // Sources wrap the same text differently, and would write it anew by turns.
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

/** Takes over from a row that turned out to be the same paper what this one lacks. */
function absorb(paper: Known, double: Known) {
  mergePlacements(paper, double);
  paper.arxivId ??= double.arxivId;
  paper.doi ??= double.doi;
  paper.externalId ??= double.externalId;
  if (paper.authors.length === 0) paper.authors = double.authors;
  if (paper.categories.length === 0) paper.categories = double.categories;
  if (paper.keywords.length === 0) paper.keywords = double.keywords;
  paper.publishedAt ??= double.publishedAt;
  paper.stars ??= double.stars;
  paper.comments ??= double.comments;
  paper.journalRef ??= double.journalRef;
  paper.links = { ...double.links, ...paper.links };
  paper.votes = Math.max(paper.votes, double.votes);
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

/** All that is compared of papers of one title. */
function textOf(titleKey: string, { abstract, authors }: { abstract: string; authors?: string[] }): string {
  return JSON.stringify([titleKey, abstract, authors ?? []]);
}

function firstOf<T>(values: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  for (const value of values) {
    if (first.length === most) break;
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
