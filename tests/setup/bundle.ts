import { rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";

/**
 * Bundles a program of a test file into one script, because loading TypeScript takes each process three seconds of CPU.
 * @param entry such as "bin/offprint.ts"
 * @returns the script's path, for `node`
 */
export function withBundle(entry: string): string {
  // Packages resolve from here, and the folder is ignored by Git.
  const folder = path.resolve("node_modules", ".cache", `bundle-${path.basename(entry, ".ts")}-${process.pid}`);

  beforeAll(async () => {
    await build({
      entryPoints: [entry],
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      platform: "node",
      format: "esm",
      packages: "external",
      plugins: [
        { name: "plain scripts", setup: ({ onResolve }) => onResolve({ filter: /^\..*\.mjs$/ }, leaveInPlace) },
      ],
    });
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  return path.join(folder, path.basename(entry, ".ts").concat(".mjs"));
}

/** They find files beside themselves. */
function leaveInPlace({ resolveDir, path: script }: { resolveDir: string; path: string }) {
  return { path: pathToFileURL(path.join(resolveDir, script)).href, external: true };
}
