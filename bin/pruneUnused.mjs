/*
 * Deletes parts of packages that Offprint never loads, half a gigabyte of them: npm can leave out a package for another
 * platform, but not a folder of one. Plain Node: it runs before anything else is installed.
 */
import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

/** @param {string} modules the folder node_modules; what is not there is not missed */
export function pruneUnused(modules) {
  const unused = [...otherPlatforms(modules), ...otherDatabases(modules), ...imageOptimizer(modules)];
  for (const folder of unused) rmSync(folder, { recursive: true, force: true });
}

/** onnxruntime-node holds binaries of all platforms that it is made for. */
function otherPlatforms(modules) {
  return list(path.join(modules, "onnxruntime-node/bin/napi-v6")).flatMap((platform) =>
    list(platform).filter((arch) => !arch.endsWith(path.join(process.platform, process.arch))),
  );
}

/** The generated client loads one compiler of queries: the fast one for SQLite. */
function otherDatabases(modules) {
  return list(path.join(modules, "@prisma/client/runtime")).filter(
    (file) => /query_compiler_/.test(file) && !/query_compiler_fast_bg\.sqlite\./.test(file),
  );
}

/** Next would load it to shrink images, which next.config.ts turns off. */
function imageOptimizer(modules) {
  return list(path.join(modules, "@img")).filter((folder) => /sharp/.test(path.basename(folder)));
}

function list(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
}
