import { brotliCompressSync } from "node:zlib";
import { type BuildOptions, build, context } from "esbuild";
import { browserBundle } from "@/lib/platform/site/browserBundle";

const options: BuildOptions = {
  entryPoints: ["browser/main.ts"],
  outfile: browserBundle,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  logLevel: "warning",
};

const largest = 12 * 1024; // in bytes, as Brotli: what a page may have beside its text

/** Makes the one script of the site's pages from browser/. @throws where it cannot be made, or is too large */
export async function bundleBrowser(): Promise<void> {
  const { outputFiles } = await build({ ...options, write: false });
  const size = brotliCompressSync(outputFiles[0]?.contents ?? "").length;
  if (size > largest) throw new Error(`The browser script has ${size} bytes compressed; the limit is ${largest}`);
  await build(options);
}

export async function watchBrowser(): Promise<void> {
  const watched = await context(options);
  await watched.rebuild();
  await watched.watch();
}
