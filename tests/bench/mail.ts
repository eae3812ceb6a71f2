/*
 * Measures mail: how fast digests are queued and written, how many emails leave per second and what limits that, and
 * what becomes of emails through mail servers with faults and under workers that are killed.
 *
 *   npm run bench:mail -- digests
 *   npm run bench:mail -- year              all of 2026, hour by hour, in fifty zones
 *   npm run bench:mail -- send [EMAILS]     (by default 5000; needs smtp-sink and smtp-source of Debian's postfix)
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
  process.stderr.write(`bench:mail needs one of: ${Object.keys(benches).join(", ")}\n`);
  process.exitCode = 2;
}
