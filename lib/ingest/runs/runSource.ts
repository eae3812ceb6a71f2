import { env } from "../../platform/env";
import { errorText } from "../../platform/logs/errorText";
import type { Log } from "../../platform/logs/log";
import { upstreamClient } from "../fetcher/client";
import { importDocument } from "../seed";
import { importJsonLines } from "../sources/jsonLines";
import type { BadRecord } from "../sources/page";
import type { Configuration, Source } from "../sourcesFile";
import { type FetchOptions, ingestPages } from "./ingestPages";
import { openSource, type SourceHistory } from "./openSource";
import { dueAfterFailure, nextDue } from "./schedule";
import { openStallDetector, type StallDetector } from "./stallDetector";
import {
  endRun,
  type RunCounts,
  releaseSource,
  renewSource,
  runLease,
  type SourceState,
  startRun,
  stopped,
} from "./store";

export type RunOptions = {
  worker: string;
  configuration: Configuration;
  signal: AbortSignal;
  log: Log;
  onPage?: FetchOptions["onPage"];
  now?: () => Date;
  standstill?: number; // A run that makes no progress for as long fails, in s
};

const maxError = 1000; // characters of the error that is stored with a run

/** How a run ended: what came in, or why it failed. */
export type RunOutcome = { counts: RunCounts; error: string | null };

const maxStandstill = 600; // Seconds. One request takes at most 120 s.

const nothing: RunCounts = { seen: 0, created: 0, updated: 0, unchanged: 0, bad: 0 };

/** Records the run and when the source is due next. A stopped run continues from its checkpoint. */
export async function runSource(source: Source, state: SourceState, options: RunOptions): Promise<RunOutcome> {
  const { worker, signal, now = () => new Date() } = options;
  const startedAt = now();
  const run = await startRun(source.name, startedAt);
  const lost = new AbortController();
  const renewal = setInterval(async () => {
    const isOurs = await renewSource(source.name, worker, now()).catch(() => true);
    if (!isOurs) lost.abort(new Error("another worker took over the source"));
  }, runLease / 4);
  const standstill = openStallDetector(options.standstill ?? maxStandstill);
  let counts = nothing;
  const onPage: FetchOptions["onPage"] = (progress) => {
    counts = { ...progress.counts };
    standstill.moved();
    options.onPage?.(progress);
  };
  try {
    const limit = AbortSignal.any([signal, lost.signal, standstill.signal]);
    const limits = { ...options, signal: limit, onPage, now, standstill };
    // Races against the standstill because code that hangs does not react to a signal.
    const fetched = await Promise.race([fetchSource(source, state, limits), standstill.over]);
    const { seen, created, updated, unchanged, bad } = fetched;
    counts = { seen, created, updated, unchanged, bad };
    await endRun(run, counts, null, now());
    const nextAt = nextDue(source.schedule, source.timeZone, now());
    await releaseSource(source.name, worker, {
      nextAt,
      succeededAt: startedAt,
      failures: 0,
      validators: { ...state.validators, ...fetched.validators },
    });
    return { counts, error: null };
  } catch (cause) {
    const error = signal.aborted ? stopped : errorText(cause).slice(0, maxError);
    await endRun(run, counts, error, now());
    const failures = signal.aborted ? state.failures : state.failures + 1;
    const scheduled = nextDue(source.schedule, source.timeZone, now());
    const nextAt = signal.aborted ? now() : dueAfterFailure(scheduled, now(), failures);
    await releaseSource(source.name, worker, { nextAt, failures });
    return { counts, error };
  } finally {
    clearInterval(renewal);
    standstill.close();
  }
}

type Limits = Omit<RunOptions, "now" | "standstill"> & { now: () => Date; standstill: StallDetector };

async function fetchSource(source: Source, before: SourceHistory, options: Limits) {
  const { configuration, signal, log, now, onPage, standstill } = options;
  const moved = () => standstill.moved();
  if (source.kind === "file" || source.kind === "document") {
    const read =
      source.kind === "file"
        ? importJsonLines(source.path, { now: now(), onProgress: moved, onBatch: moved })
        : readDocument(source, now());
    const { created, updated, unchanged, bad } = await read.catch((cause) => {
      log.error("source.unreadable", `${source.name}: ${errorText(cause)}`, { source: source.name });
      // Visitors see why a run failed, and must not see file paths.
      throw cause instanceof BadDocument ? cause : new Error("its file cannot be read");
    });
    return { seen: created + updated + unchanged + bad, created, updated, unchanged, bad, validators: {} };
  }
  const ask = upstreamClient({ signal, log, onStep: standstill.moved });
  const { timeZone } = env().site;
  const onBad = ({ name, reason }: BadRecord) =>
    log.warn("record.refused", `${source.name}: ${name}: ${reason}`, { source: source.name });
  const pages = openSource(source, configuration.upstreams, { ask, before, now: now(), timeZone });
  const key = `source ${source.name}`;
  return ingestPages({
    key,
    pages,
    curation: source.curation,
    onBad,
    now,
    onBatch: moved,
    ...(onPage ? { onPage } : {}),
  });
}

/** The document could be opened, but not parsed. */
class BadDocument extends Error {}

async function readDocument({ path, year }: Extract<Source, { kind: "document" }>, now: Date) {
  const result = await importDocument(path, year ?? now.getUTCFullYear());
  if ("fault" in result) throw new BadDocument(`line ${result.fault.line}: ${result.fault.reason}`);
  return { ...result, bad: 0 };
}
