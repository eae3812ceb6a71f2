import type { Day } from "../calendar/day";
import { scoreOf } from "../papers/listings/trendingScore";
import type { PaperRecord } from "../papers/schema";
import { titleKey } from "../papers/titleKey";
import { IdentityMap } from "./identityMap";
import { hasId, type Known, readIds } from "./known";
import { list, mergePlacements, withdraw } from "./placements";

export type IncomingRecord = PaperRecord & {
  onlyUpdate?: boolean; // Updates a known paper, and creates none: a new version, a withdrawal
  /** Its day is the first on which the source saw it. If the paper is listed already, that day stays. */
  onlyFirst?: boolean;
  unordered?: boolean; // Its source gives the papers of a day no order
  /** The file: URL of its image. Only a file that the operator imports by the command line may name one. */
  imageFile?: string;
};

export type Plan = {
  create: Known[];
  update: { before: Known; after: Known }[];
  /** Rows that turn out to be the same paper as another row, which stays, and takes their listings and stored ids. */
  merge: { from: number; into: number; formerId: string }[];
  unchanged: number;
};

export type StoredState = { known: Known[]; taken: Set<string>; lastRanks: Map<Day, number> };

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
      identityMap.change(target, () => absorb(target, duplicate));
      touched.delete(duplicate);
      if (target.key !== null && duplicate.key !== null) {
        for (const earlier of merge) if (earlier.into === duplicate.key) earlier.into = target.key;
        const formerId = before.get(duplicate)?.publicId ?? duplicate.publicId;
        merge.push({ from: duplicate.key, into: target.key, formerId });
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
  paper.image = record.imageFile ?? record.image ?? paper.image;
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
  paper.image ??= duplicate.image;
  paper.votes = Math.max(paper.votes, duplicate.votes);
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
