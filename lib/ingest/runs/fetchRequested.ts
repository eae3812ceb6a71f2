import { arxivDay } from "../../calendar/arxivCalendar";
import type { Log } from "../../platform/logs/log";
import { upstreamClient } from "../fetcher/client";
import { fetchSearch } from "../sources/arxivApi";
import type { Configuration } from "../sourcesFile";
import { ingestPages } from "./ingestPages";

type Options = { configuration: Configuration; signal: AbortSignal; log: Log; now: () => Date };

export async function fetchRequested(arxivIds: string[], { configuration, signal, log, now }: Options): Promise<void> {
  const ask = upstreamClient({ signal, log });
  const search = {
    base: configuration.upstreams.arxivApi,
    ids: arxivIds,
    most: arxivIds.length,
    lastDay: arxivDay(now()),
  };
  const key = ["wanted", ...arxivIds].join(" ");
  const { bad } = await ingestPages({
    key,
    pages: (cursor) => fetchSearch(ask, search, typeof cursor === "number" ? cursor : 0),
    onBad: ({ name, reason }) => log.warn("record.refused", `${name}: ${reason}`, { source: "wanted" }),
    now,
  });
  if (bad > 0) throw new Error(`arXiv sent ${bad} papers that cannot be read`);
}
