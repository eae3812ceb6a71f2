import { db } from "../db";
import { deleteSettings, writeSetting } from "../settings.store";

const key = "doctor.probe";

/** In characters; more than a database page, so that the write needs free space. */
const probeSize = 64_000;

/**
 * Writes a row to the store, commits it and deletes it again.
 * @throws if the store does not accept writes
 */
export async function probeStore(): Promise<void> {
  await writeSetting(key, "x".repeat(probeSize));
  await deleteSettings([key]);
}

/**
 * Returns when the newest paper, email, sign-up and source run were created, keyed by kind; kinds without a row are
 * absent.
 */
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
