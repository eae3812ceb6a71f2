import { runSource } from "@/lib/ingest/runs/runSource";
import { claimNamed, syncSources } from "@/lib/ingest/runs/store";
import { type Configuration, parseConfiguration } from "@/lib/ingest/sourcesFile";
import { recordLog } from "./recordLog";

/** A Tuesday; arXiv announces the papers submitted from Friday's cutoff to Monday's. */
export const tuesday = new Date("2026-01-06T12:00:00Z");

/** Runs a source as the worker would at an instant, with all upstreams at one URL. */
export async function runAt(now: Date, url: string, source: string) {
  const mirrors = `{arxivFeed: ${url}/atom, arxivApi: ${url}/api/query, arxivOai: ${url}/oai, huggingFace: ${url}}`;
  const text = `sources: [{name: it, ${source}}]\nupstreams: ${mirrors}`;
  const configuration = parseConfiguration(text, "sources.yaml") as Configuration;
  await syncSources(new Map([["it", now]]), now);
  const state = await claimNamed("it", "me", now);
  const { log, messages } = recordLog();
  const signal = new AbortController().signal;
  const options = { worker: "me", configuration, signal, log, now: () => now };
  return { ...(await runSource(configuration.sources[0]!, state!, options)), log: messages() };
}
