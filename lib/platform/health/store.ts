import { db } from "../db";
import { deleteSettings, writeSetting } from "../settings.store";

const key = "doctor.probe";

const probeSize = 64_000; // in characters; more than a database page, so that the write needs free space

/** Writes, commits and deletes a row. Throws if the store does not accept writes. */
export async function probeStore(): Promise<void> {
  await writeSetting(key, "x".repeat(probeSize));
  await deleteSettings([key]);
}

/** Of paper, email, sign-up and source run; kinds without a row are absent. */
export async function newestTimes(): Promise<Map<string, Date>> {
  const newest = { orderBy: { id: "desc" }, select: { createdAt: true } } as const;
  const [paper, email, signUp, run] = await Promise.all([
    db().paper.findFirst(newest),
    db().email.findFirst(newest),
    db().signUp.findFirst(newest),
    db().sourceRun.findFirst({ orderBy: { id: "desc" }, select: { startedAt: true } }),
  ]);
  const times = new Map<string, Date | undefined>([
    ["paper", paper?.createdAt],
    ["email", email?.createdAt],
    ["sign-up", signUp?.createdAt],
    ["run of a source", run?.startedAt],
  ]);
  return new Map([...times].flatMap(([kind, time]) => (time ? [[kind, time]] : [])));
}
