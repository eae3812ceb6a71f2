import { fetchDuePictures } from "../ingest/pictures/fetchDue";
import { fetchRequestedPapers } from "../ingest/requests/fetch";
import { fetchRequested } from "../ingest/runs/fetchRequested";
import { loadSourcesFile } from "../ingest/runs/loadSourcesFile";
import { runSource } from "../ingest/runs/runSource";
import { readClaimed } from "../ingest/runs/store";
import type { Configuration } from "../ingest/sourcesFile";
import type { Log } from "../platform/logs/log";

export type HereOptions = {
  signal: AbortSignal;
  log: Log;
  now?: () => Date;
};

export async function runSourceHere(name: string, worker: string, options: HereOptions): Promise<void> {
  const configuration = requireConfiguration();
  const source = configuration.sources.find((each) => each.name === name);
  const state = await readClaimed(name, worker);
  if (!source || !state) return;
  const { counts, error } = await runSource(source, state, { ...options, worker, configuration });
  if (error) options.log.error("source.failed", `${name}: ${error}`, { source: name });
  else if (counts.created + counts.updated > 0)
    options.log.info("source.fetched", `${name}: ${counts.created} new papers, ${counts.updated} updated`, {
      source: name,
      created: counts.created,
      updated: counts.updated,
    });
}

export async function fetchRequestedHere({ signal, log, now = () => new Date() }: HereOptions): Promise<void> {
  const configuration = requireConfiguration();
  await fetchRequestedPapers((ids) => fetchRequested(ids, { configuration, signal, log, now }), now());
}

export async function fetchPicturesHere({ signal, log, now = () => new Date() }: HereOptions): Promise<void> {
  await fetchDuePictures({ signal, log, now });
}

/** @throws if the file has become invalid since the worker read it */
function requireConfiguration(): Configuration {
  const configuration = loadSourcesFile();
  if ("problems" in configuration) throw new Error(configuration.problems.join("; "));
  return configuration;
}
