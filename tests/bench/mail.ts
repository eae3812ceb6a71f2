/*
 * How emails fare: how quickly digests are queued and written, how many leave a second and what bounds it, and what
 * becomes of them through mail servers with faults and under workers that are killed.
 *
 *   npm run bench:mail -- digests
 *   npm run bench:mail -- year              all of 2026, hour by hour, over fifty zones
 *   npm run bench:mail -- send [EMAILS]     (by default 5000; wants smtp-sink and smtp-source, of Debian's postfix)
 *   npm run bench:mail -- faults
 *   npm run bench:mail -- kills [EMAILS]    (by default 4000)
 */
export {};

const benches: Record<string, (rest: string[]) => Promise<void>> = {
  digests: async () => (await import("./digests")).benchDigests(),
  year: async () => (await import("./digests")).benchYear(),
  send: async (rest) => (await import("./send")).benchSend(rest),
  faults: async () => (await import("./faults")).benchFaults(),
  kills: async (rest) => (await import("./kills")).benchKills(rest),
};

const [name = "", ...rest] = process.argv.slice(2);
const bench = benches[name];
if (bench) await bench(rest);
else {
  process.stderr.write(`bench:mail wants one of: ${Object.keys(benches).join(", ")}\n`);
  process.exitCode = 2;
}
