/*
 * Test files run one after another in the same process, because starting one takes a second of CPU, more than most
 * files take to run. Each file still finds what the first one found: the project's modules are evaluated again, and the
 * environment and `globalThis` are restored. Packages stay loaded.
 */
import { vi } from "vitest";

type AtStart = { environment: NodeJS.ProcessEnv; folder: string };
const kept = globalThis as typeof globalThis & Record<string, unknown> & { atProcessStart?: AtStart };

kept.atProcessStart ??= { environment: { ...process.env }, folder: process.cwd() };
const { environment, folder } = kept.atProcessStart;

for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
for (const [name, value] of Object.entries(environment)) if (process.env[name] !== value) process.env[name] = value;
// Our modules keep what must survive a reload of theirs on `globalThis`, such as the open store.
for (const name of Object.keys(kept)) if (name.startsWith("offprint")) delete kept[name];
process.chdir(folder);
process.exitCode = undefined;
// The modules of each file may listen for the end of the process.
process.setMaxListeners(0);
vi.useRealTimers();
vi.resetModules();
