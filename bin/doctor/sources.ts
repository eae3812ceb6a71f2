import { lateSince } from "@/lib/ingest/runs/schedule";
import { listSources } from "@/lib/ingest/runs/store";
import { env } from "@/lib/platform/env";
import { requireConfiguration } from "../sourcesFile";

export async function checkSources(now: Date): Promise<string> {
  const { sources } = requireConfiguration();
  if (sources.length === 0) return `none: ${env().sources.file} lists none`;
  const states = await listSources(now);
  const late = states.filter(({ state }) => lateSince(state.nextAt, now)).map(({ state }) => state.name);
  if (late.length > 0) throw new Error(`late: ${late.join(", ")}; the worker runs them`);
  const failed = states.find(({ state, lastRun }) => state.failures > 0 && lastRun?.error);
  if (failed) throw new Error(`${failed.state.name} failed and will be retried: ${failed.lastRun?.error}`);
  return `${sources.map(({ name }) => name).join(", ")}: all on time`;
}
