import { db } from "../db";
import { dropSettings, writeSetting } from "../settings.store";

const key = "doctor.probe";

/** In characters: more than a page of the store, so that the write needs room. */
const probeSize = 64_000;

/** Writes a row to the store, commits it, and takes it away again. @throws where the store takes no writes */
export async function probeStore(): Promise<void> {
  await writeSetting(key, "x".repeat(probeSize));
  await dropSettings([key]);
}

/** @returns the newest of the times at which something was written to the store, by what it is; none of them has to be there */
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
  return new Map([...times].flatMap(([what, time]) => (time ? [[what, time]] : [])));
}
