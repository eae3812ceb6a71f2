// `npm test -- advisories`: fails if the lock file has a version that advisories.json names.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import semver from "semver";

/**
 * Finds the packages to which an advisory applies.
 * @param {Record<string, {name?: string, version?: string}>} packages those of the lock file, by path
 * @param {{package: string, vulnerable: string, id: string, note: string}[]} advisories
 * @returns {string[]} a line for each vulnerable version, such as
 *   "node_modules/a: a 1.0.0 is vulnerable (<1.0.1, GHSA-…): What it does."
 * @throws {TypeError} if a range is invalid, because such an advisory would match nothing and go unnoticed
 */
export function findVulnerable(packages, advisories) {
  for (const { id, vulnerable } of advisories) {
    if (semver.validRange(vulnerable) === null) throw new TypeError(`${id}: “${vulnerable}” is not a version range`);
  }
  return Object.entries(packages).flatMap(([packagePath, { name, version }]) => {
    const packageName = name ?? packagePath.split("node_modules/").at(-1); // An alias has the real name in `name`
    return advisories
      .filter((advisory) => advisory.package === packageName && version)
      .filter(({ vulnerable }) => semver.satisfies(version, vulnerable, { includePrerelease: true }))
      .map(
        ({ vulnerable, id, note }) =>
          `${packagePath}: ${packageName} ${version} is vulnerable (${vulnerable}, ${id}): ${note}`,
      );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const read = (file) => JSON.parse(readFileSync(file, "utf8"));
  const found = findVulnerable(read("package-lock.json").packages, read("advisories.json"));
  for (const line of found) console.log(line);
  process.exit(found.length === 0 ? 0 : 1);
}
