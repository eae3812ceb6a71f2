// The Node versions that Offprint runs on, and how long they are supported. Plain Node: it runs before anything is
// installed.

/**
 * The release lines of Node that Offprint runs on: the minimum version, the last day of support, and the first version
 * without known vulnerabilities (null if the line got no fix). Offprint does not run on lines that are missing, such as
 * 21. To update: copy the end dates from the source, and raise `safe` with each security release.
 * Source: https://github.com/nodejs/Release/blob/main/schedule.json, https://nodejs.org/en/blog/vulnerability
 * (releases of 2026-10-21).
 */
export const nodeLines = {
  20: { least: "20.19.0", end: "2026-04-30", safe: null },
  22: { least: "22.12.0", end: "2027-04-30", safe: "22.23.4" },
  23: { least: "23.0.0", end: "2025-06-01", safe: null },
  24: { least: "24.0.0", end: "2028-04-30", safe: "24.22.1" },
  25: { least: "25.0.0", end: "2026-06-01", safe: null },
  26: { least: "26.0.0", end: "2029-04-30", safe: "26.12.1" },
};

const advice = "install Node 24 (22.12 or later also works)";

/**
 * Determines whether Offprint runs on a Node version, and whether that version is supported.
 * @param {string} version such as `process.version`, with or without the v
 * @param {string} today YYYY-MM-DD, in UTC
 * @returns {{ state: "supported" | "vulnerable" | "unsupported" | "too old", message: string }} the message is a
 *   sentence for the operator. Vulnerable: the line is supported, and has a newer security release. Unsupported:
 *   Offprint runs on it, but it gets no more security fixes. Too old: Offprint does not run on it.
 * @throws {TypeError} if it is not a version
 */
export function judgeNode(version, today) {
  const parts = readVersion(version);
  const name = `Node ${parts.join(".")}`;
  const line = nodeLines[parts[0]];
  const newest = Math.max(...Object.keys(nodeLines).map(Number));
  // Lines newer than this table are assumed to be supported.
  if (parts[0] > newest) return { state: "supported", message: `${name} is newer than the versions tested.` };
  if (!line || isBefore(parts, readVersion(line.least)))
    return { state: "too old", message: `Offprint does not run on ${name}: ${advice}.` };
  if (today > line.end)
    return {
      state: "unsupported",
      message: `${name} has had no security fixes since ${line.end}: Offprint still runs, but ${advice}.`,
    };
  if (line.safe && isBefore(parts, readVersion(line.safe)))
    return { state: "vulnerable", message: `${name} has known vulnerabilities: update it to ${line.safe} or later.` };
  return { state: "supported", message: `${name} is supported until ${line.end}.` };
}

/** Counts a nightly or a release candidate as the release that it precedes. */
function readVersion(version) {
  const [, ...parts] = /^v?(\d+)\.(\d+)\.(\d+)(?:-.+)?$/.exec(version) ?? [];
  if (parts.length === 0) throw new TypeError(`“${version}” is not a version of Node`);
  return parts.map(Number);
}

function isBefore(parts, others) {
  const different = parts.findIndex((part, place) => part !== others[place]);
  return different >= 0 && parts[different] < others[different];
}
