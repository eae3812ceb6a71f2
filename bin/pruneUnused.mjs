// Deletes parts of packages that Offprint never loads, half a gigabyte; npm can only leave out whole packages. Plain
// Node: it runs before anything else is installed.
import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

/** @param {string} modules the folder node_modules; missing files are ignored */
export function pruneUnused(modules) {
  const unused = [...otherPlatforms(modules), ...otherDatabases(modules), ...nativeImageCode(modules)];
  for (const folder of unused) rmSync(folder, { recursive: true, force: true });
}

/** onnxruntime-node has binaries for all platforms. */
function otherPlatforms(modules) {
  return list(path.join(modules, "onnxruntime-node/bin/napi-v6")).flatMap((platform) =>
    list(platform).filter((arch) => !arch.endsWith(path.join(process.platform, process.arch))),
  );
}

/** The generated client loads only one query compiler, the fast one for SQLite. */
function otherDatabases(modules) {
  return list(path.join(modules, "@prisma/client/runtime")).filter(
    (file) => /query_compiler_/.test(file) && !/query_compiler_fast_bg\.sqlite\./.test(file),
  );
}

/** sharp decodes pictures of strangers by its WebAssembly build alone, which it takes where there is no native one. */
function nativeImageCode(modules) {
  return list(path.join(modules, "@img")).filter((folder) => /^sharp-(?!wasm32$)/.test(path.basename(folder)));
}

function list(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
}
