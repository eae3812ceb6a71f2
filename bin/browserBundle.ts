import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { type BuildOptions, build, context } from "esbuild";
import { browserBundle, farewellBundle, workerBundle } from "@/lib/platform/site/browserBundle";

const common = { bundle: true, minify: true, format: "esm", target: "es2022", logLevel: "warning" } as const;

const options: BuildOptions = { ...common, entryPoints: ["browser/main.ts"], outfile: browserBundle };

const largest = 12 * 1024; // in bytes, as Brotli: what a page may have beside its text

/** Makes the one script of the site's pages from browser/, and its service worker. @throws where one is too large */
export async function bundleBrowser(): Promise<void> {
  const { outputFiles } = await build({ ...options, write: false });
  const size = brotliCompressSync(outputFiles[0]?.contents ?? "").length;
  if (size > largest) throw new Error(`The browser script has ${size} bytes compressed; the limit is ${largest}`);
  await build(options);
  await bundleWorkers();
}

export async function watchBrowser(): Promise<void> {
  const watched = await context(options);
  await watched.rebuild();
  await watched.watch();
  await bundleWorkers();
}

/** The worker names its cache after the build, so that pages and the styles that they were made with stay together. */
async function bundleWorkers(): Promise<void> {
  const hash = createHash("sha256").update(readFileSync(browserBundle));
  if (existsSync(".next/BUILD_ID")) hash.update(readFileSync(".next/BUILD_ID"));
  const define = { build: JSON.stringify(hash.digest("hex").slice(0, 16)) };
  const format = "iife";
  await build({
    ...common,
    format,
    define,
    entryPoints: ["browser/serviceWorker/worker.ts"],
    outfile: workerBundle,
  });
  await build({ ...common, format, entryPoints: ["browser/serviceWorker/farewell.ts"], outfile: farewellBundle });
}
