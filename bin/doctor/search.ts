import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { openModel } from "@/lib/search/vectors/model/model";
import { countVectors } from "@/lib/search/vectors/store";

export async function describeSearch(): Promise<string> {
  const [waiting, { papers, vectors }] = await Promise.all([db().indexPending.count(), countVectors()]);
  if (waiting > 0) throw new Error(`${waiting} papers wait to be indexed; the worker indexes them`);
  if (!env().searchVectors) return "by words only (SEARCH_VECTORS=off)";
  const model = await openModel();
  await model.close();
  const share = vectors === papers ? "all" : `${vectors} of ${papers}`;
  return `by words, and ${share} papers by meaning${vectors < papers ? "; the worker computes the rest" : ""}`;
}
