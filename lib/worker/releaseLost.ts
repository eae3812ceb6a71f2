import { dueAfterFailure, nextDue } from "../ingest/runs/schedule";
import { releaseSource } from "../ingest/runs/store";
import type { Claim } from "./fetchLoop";

export async function releaseLost({ source, state, worker }: Claim, now: Date): Promise<void> {
  const failures = state.failures + 1;
  const scheduled = nextDue(source.schedule, source.timeZone, now);
  await releaseSource(source.name, worker, { nextAt: dueAfterFailure(scheduled, now, failures), failures });
}
