/* A site of its own for a benchmark: a store with papers, and the servers as `npm start` runs them. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findData } from "./data";
import { syntheticPaper } from "./syntheticPaper";

const fieldNames = "abstract=summary,votes=upvotes,links.code=githubRepo,links.project=projectPage";

/** How many papers the store gets where no data is named. */
const generated = 10_000;

export type Site = { url: string; child: ChildProcess; stop: () => Promise<void> };

/**
 * Starts a site and waits until it answers.
 * @param papers what a store without data gets instead of generated papers, as records of an import
 * @param core of the processor that it runs on, where `taskset` is there
 */
export async function startSite({
  folder,
  data,
  papers,
  port,
  core,
}: {
  folder: string;
  data: string | undefined;
  papers?: object[] | undefined;
  port: number;
  core: number;
}): Promise<Site> {
  const env = environment(folder, port);
  if (!existsSync(path.join(folder, "offprint.db"))) fillStore(folder, data, env, papers);
  const pinned = spawnSync("taskset", ["--version"]).status === 0;
  const program = [process.execPath, "bin/start.mjs"];
  const [command = "", ...args] = pinned ? ["taskset", "-c", String(core), ...program] : program;
  const child = spawn(command, args, { env, stdio: ["ignore", "ignore", "inherit"] });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; (await fetch(`${url}/about`).catch(() => null)) === null; tries++) {
    if (tries > 600 || child.exitCode !== null) throw new Error("The site did not start");
    await sleep(1000);
  }
  const stop = async () => {
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  return { url, child, stop };
}

export function environment(folder: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATA_DIR: folder,
    PORT: String(port),
    HOST: "127.0.0.1",
    API_LIMIT: "0",
    SEARCH_VECTORS: "off",
  };
}

/** Writes a new store: with the papers of `data`, or with others, by default generated ones. */
export function fillStore(
  folder: string,
  data: string | undefined,
  env: NodeJS.ProcessEnv,
  papers: object[] = Array.from({ length: generated }, (_, number) => syntheticPaper(number)),
): void {
  const run = (...args: string[]) => {
    const command = ["--import", "tsx", "bin/offprint.ts", ...args];
    const { status } = spawnSync(process.execPath, command, { env, stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0) throw new Error(`offprint ${args[0]} failed`);
  };
  run("migrate");
  if (data !== undefined) {
    run("import", findData(data, "daily-papers.jsonl.gz"), "--map", fieldNames);
    return;
  }
  const file = path.join(folder, "generated.jsonl");
  writeFileSync(file, papers.map((paper) => JSON.stringify(paper)).join("\n"));
  run("import", file);
}
