import { expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { fakeArxiv, fakePaper } from "@/tests/setup/fakeArxiv";
import { withHttp } from "@/tests/setup/http";
import { recordLog } from "@/tests/setup/recordLog";
import { tuesday } from "@/tests/setup/sources";
import { findPaper } from "../../papers/store";
import { fetchRequestedPapers } from "../requests/fetch";
import { requestPaper } from "../requests/store";
import { type Configuration, parseConfiguration } from "../sourcesFile";
import { fetchRequested } from "./fetchRequested";

withDatabase();
process.env.SOURCES_LOOPBACK_MS = "1";
const listen = withHttp();

test("requested papers come from arXiv, and a paper that arXiv lacks is retried later", async () => {
  const { url } = await listen(fakeArxiv([fakePaper({ id: "2601.00001" }), fakePaper({ id: "2601.00002" })]));
  const configuration = parseConfiguration(`upstreams: {arxivApi: ${url}/api/query}`, "sources.yaml") as Configuration;
  const { log, lines } = recordLog();
  const options = { configuration, signal: new AbortController().signal, log, now: () => tuesday };
  for (const id of ["2601.00001", "2601.00002", "2601.99999"]) await requestPaper(id, tuesday);
  expect(await fetchRequestedPapers((ids) => fetchRequested(ids, options), tuesday)).toBe(3);
  expect(await findPaper("2601.00001")).toMatchObject({
    title: "On 2601.00001",
    authors: ["Ada Lovelace", "Charles Babbage"],
  });
  expect(await findPaper("2601.00002")).not.toBeNull();
  expect(lines).toEqual([]);
  expect(await fetchRequestedPapers((ids) => fetchRequested(ids, options), tuesday)).toBe(0);
  const later = new Date(tuesday.getTime() + 3600_000);
  expect(await fetchRequestedPapers(async () => {}, later)).toBe(1);
});
