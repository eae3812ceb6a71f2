import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "playwright/test";
import { defaultSettings } from "../setup/environment";

/** A site for one file of tests, whose papers would disturb the others. */
export class OwnSite {
  readonly url: string;
  readonly #folder = mkdtempSync(path.join(tmpdir(), "offprint-own-"));
  readonly #env: NodeJS.ProcessEnv;
  #process: ChildProcess | null = null;

  constructor(port: number) {
    this.url = `http://localhost:${port}`;
    this.#env = { ...process.env, ...defaultSettings, PORT: String(port), DATA_DIR: this.#folder };
  }

  /** Starts the site and imports papers, given as records of an import. */
  async start(papers: object[]): Promise<void> {
    this.#process = spawn(process.execPath, ["--import", "./bin/withParent.mjs", "--import", "tsx", "bin/serve.ts"], {
      env: this.#env,
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    });
    let output = "";
    this.#process.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    await expect.poll(() => output, { timeout: 120_000 }).toContain("Press Ctrl-C to stop.");
    const file = path.join(this.#folder, "papers.jsonl");
    writeFileSync(file, papers.map((paper) => JSON.stringify(paper)).join("\n"));
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "bin/offprint.ts", "import", file], {
      env: this.#env,
      encoding: "utf8",
    });
    expect(status, stderr).toBe(0);
  }

  async stop(): Promise<void> {
    if (this.#process && this.#process.exitCode === null) {
      const ended = once(this.#process, "exit");
      this.#process.kill("SIGTERM");
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
