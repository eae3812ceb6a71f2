import { createHash, randomUUID } from "node:crypto";
import type { PaperRecord } from "../papers/schema";
import { slugOf } from "../papers/slug";
import { titleKey } from "../papers/titleKey";
import { hasId, idsOf, type Known, readIds } from "./known";
import { isSamePaper, maxCompared } from "./samePaper";

/** The papers of one title. Those with an id may be as many as there are errata. */
type SameTitle = { withId: Set<Known>; withoutId: Set<Known> };

/** The papers of a batch, by everything that identifies them. */
export class IdentityMap {
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
  image: null,
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
