import { benchDigests, benchYear } from "./digests";

const benches: Record<string, () => Promise<void>> = { digests: benchDigests, year: benchYear };

const bench = benches[process.argv[2] ?? ""];
if (!bench) {
  process.stderr.write(`usage: npm run bench:mail -- ${Object.keys(benches).join("|")}\n`);
  process.exit(2);
}
await bench();
