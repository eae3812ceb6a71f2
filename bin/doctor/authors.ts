import { db } from "@/lib/platform/db";

export async function describeAuthors(): Promise<string> {
  const [waiting, authors] = await Promise.all([
    db().authorPending.count(),
    db().author.count({ where: { joinedToId: null } }),
  ]);
  if (waiting > 0) throw new Error(`${waiting} papers have no authors’ pages yet; the worker makes them`);
  return `${authors}`;
}
