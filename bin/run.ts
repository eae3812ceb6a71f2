// The process of one run: a source that a worker has claimed, requested papers, or pictures. See lib/worker/runApart.ts.
import { writeFileSync } from "node:fs";
import { closeDatabase } from "@/lib/platform/db";
import { errorText, toError } from "@/lib/platform/logs/errorText";
import { log } from "@/lib/platform/logs/log";
import { fetchPicturesHere, fetchRequestedHere, runSourceHere } from "@/lib/worker/runHere";

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopping.abort());

// If memory runs out, Linux should kill this process rather than another of the site.
if (process.platform === "linux") {
  try {
    writeFileSync("/proc/self/oom_score_adj", "800");
  } catch {
    // A container may forbid it.
  }
}

const [job, name = "", worker = ""] = process.argv.slice(2);
const options = { signal: stopping.signal, log };
try {
  if (job === "wanted") await fetchRequestedHere(options);
  else if (job === "pictures") await fetchPicturesHere(options);
  else await runSourceHere(name, worker, options);
} catch (error) {
  const what = { wanted: "requested papers", pictures: "pictures" }[job ?? ""] ?? name;
  const message = `The run of ${what} failed: ${errorText(error)}`;
  log.error("run.failed", message, { source: name || null, error: toError(error) });
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
// Exits even if something still hangs.
process.exit();
