import path from "node:path";

/** The folder of package.json, where npm runs every script. Relative paths in the configuration start here. */
export const projectRoot = process.cwd();

/** turbopackIgnore: these paths are known only at runtime; the build must not bundle what they point to. */
export function fromRoot(file: string): string {
  return path.resolve(/* turbopackIgnore: true */ projectRoot, file);
}
