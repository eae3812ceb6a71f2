import type { Known } from "@/lib/ingest/known";
import { type IncomingRecord, type Plan, planBatch, type StoredState } from "@/lib/ingest/planBatch";
import { type PaperRecord, paperRecordSchema } from "@/lib/papers/schema";

export const record = (value: object = {}): PaperRecord =>
  paperRecordSchema.parse({ title: "Mind search", abstract: "Of minds.", ...value });

/** An in-memory store to which plans are applied. */
export class MemoryStore {
  papers: Known[] = [];
  former = new Map<string, number>();
  private lastKey = 0;

  apply(records: IncomingRecord[]): Plan {
    const plan = planBatch(records, this.read());
    const gone = new Set(plan.merge.map(({ from }) => from));
    this.papers = this.papers.filter(({ key }) => key !== null && !gone.has(key));
    for (const { after } of plan.update) this.papers[this.papers.findIndex(({ key }) => key === after.key)] = after;
    for (const paper of plan.create) this.papers.push({ ...paper, key: ++this.lastKey });
    for (const { from, into } of plan.merge)
      for (const [id, key] of this.former) if (key === from) this.former.set(id, into);
    for (const { into, formerId } of plan.merge) this.former.set(formerId, into);
    for (const { before, after } of plan.update) {
      if (before.publicId !== after.publicId && after.key !== null) this.former.set(before.publicId, after.key);
    }
    return plan;
  }

  private read(): StoredState {
    const lastRanks = new Map<string, number>();
    for (const { listings } of this.papers) {
      for (const [day, { rank }] of listings) lastRanks.set(day, Math.max(rank, lastRanks.get(day) ?? 0));
    }
    const known = this.papers.map((paper) => ({
      ...paper,
      listings: new Map(paper.listings),
      withheld: new Map(paper.withheld),
    }));
    return {
      known,
      taken: new Set([...this.papers.map(({ publicId }) => publicId), ...this.former.keys()]),
      lastRanks,
    };
  }
}

export const ranksOf = ({ listings }: Known) => [...listings].map(([day, { rank }]) => [day, rank]);

export function applyAll(...batches: IncomingRecord[][]): MemoryStore {
  const store = new MemoryStore();
  for (const batch of batches) store.apply(batch);
  return store;
}
