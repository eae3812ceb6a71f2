/*
 * Many test files run one after another in the same process, because a process of its own costs a file more than most
 * of its tests. Each file still finds the process as the first one did: the modules of the project are evaluated anew,
 * and the environment and what modules keep on `globalThis` are put back. Packages stay loaded.
 */
import { vi } from "vitest";

type Kept = { environment: NodeJS.ProcessEnv; globals: Set<string> };
const kept = globalThis as typeof globalThis & Record<string, unknown> & { processAtStart?: Kept };

// The modules of each file may listen for the end of the process.
process.setMaxListeners(0);

kept.processAtStart ??= { environment: { ...process.env }, globals: new Set([...Object.keys(kept), "processAtStart"]) };
const { environment, globals } = kept.processAtStart;
for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
for (const [name, value] of Object.entries(environment)) if (process.env[name] !== value) process.env[name] = value;
for (const name of Object.keys(kept)) if (name.startsWith("offprint") && !globals.has(name)) delete kept[name];
process.exitCode = undefined;
vi.resetModules();
