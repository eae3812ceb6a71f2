import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "playwright/test";
import { defaultSettings } from "../setup/environment";

/** `npm start` without the installation, with its own port and store. */
class Site {
  readonly folder = mkdtempSync(path.join(tmpdir(), "offprint-start-"));
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  output = "";
  errors = "";

  constructor(env: Record<string, string>, [command = "", ...args]: string[]) {
    this.process = spawn(command, args, {
      env: { ...process.env, ...defaultSettings, PORT: "34119", DATA_DIR: this.folder, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.process.stdout?.on("data", (chunk) => {
      this.output += chunk;
    });
    this.process.stderr?.on("data", (chunk) => {
      this.errors += chunk;
    });
    this.ended = once(this.process, "exit").then(([code]) => code);
  }

  async ready() {
    // Four seconds on a quiet machine.
    await expect.poll(() => this.output, { timeout: 90_000 }).toContain("Press Ctrl-C to stop.");
  }

  /** Returns the processes below this one, with their commands. */
  children(): { pid: number; command: string }[] {
    const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
    const all = stdout.split("\n").flatMap((line) => {
      const [, pid, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid && parent ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
    });
    const below = (parent: number): typeof all =>
      all.filter((child) => child.parent === parent).flatMap((child) => [child, ...below(child.pid)]);
    return below(this.process.pid ?? -1);
  }
}

test.describe.configure({ timeout: 150_000 });

let sites: Site[] = [];
function start(env: Record<string, string> = {}, command = [process.execPath, "bin/start.mjs"]): Site {
  const site = new Site(env, command);
  sites.push(site);
  return site;
}

test.afterEach(async () => {
  for (const site of sites) {
    site.process.kill("SIGTERM");
    await site.ended;
    rmSync(site.folder, { recursive: true, force: true });
  }
  sites = [];
});

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test("a start prints what it did and the site's address, and keeps its secrets private", async () => {
  const site = start();
  await site.ready();
  expect(site.output).toMatch(/^✓ Applied \d+ migrations? \(.* s\)$/m);
  expect(site.output).toMatch(/^✓ Seeded 53 papers/m);
  expect(site.output).toMatch(/^✓ Ready in .* s$/m);
  expect(site.output).toContain("Offprint is at http://localhost:34119");
  expect(statSync(path.join(site.folder, "secrets.json")).mode & 0o777).toBe(0o600);
  expect((await fetch("http://localhost:34119/papers")).status).toBe(200);
});

test("a public site has no outbox", async () => {
  const site = start({ PUBLIC_URL: "https://papers.example.org" });
  await site.ready();
  const response = await fetch("http://localhost:34119/outbox");
  expect(response.status).toBe(404);
  expect(await response.text()).toContain("There is no page at this address");
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  test(`${signal} stops the web server and the worker cleanly`, async () => {
    const site = start();
    await site.ready();
    const pids = site.children().map(({ pid }) => pid);
    expect(pids.length).toBeGreaterThanOrEqual(3);
    site.process.kill(signal);
    expect(await site.ended).toBe(0);
    expect(site.output).toContain("Stopped.");
    // Ignores the warning about an unsupported Node version.
    expect(site.errors.replace(/^! Node .*\n/, "")).toBe("");
    expect(pids.filter(isAlive)).toEqual([]);
  });
}

for (const [name, command] of [
  ["worker", /offprint\.ts worker/],
  ["web server", /next(-server|\/dist)/],
] as const) {
  test(`when the ${name} is killed, it is logged and restarted, and the rest keeps running`, async () => {
    const site = start({ LOG_LEVEL: "warn" });
    await site.ready();
    const find = () => site.children().find((child) => command.test(child.command))?.pid;
    const [victim, others] = [find(), site.children().map(({ pid }) => pid)];
    process.kill(victim ?? -1, "SIGKILL");
    await expect.poll(() => site.errors).toContain(`The ${name} stopped (SIGKILL); restarting it in 1 s.`);
    await expect.poll(find, { timeout: 15_000 }).toBeGreaterThan(0);
    expect(find()).not.toBe(victim);
    expect(others.filter((pid) => pid !== victim && !isAlive(pid))).toEqual([]);
    const answers = () =>
      fetch("http://localhost:34119/papers").then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(answers, { timeout: 20_000 }).toBe(200);
  });
}

for (const [name, command] of [
  ["npm", null],
  ["npm’s shell", /^sh -c/],
  ["bin/start.mjs", /^(\S*node) bin\/start\.mjs/],
  ["bin/serve.ts", /bin\/serve\.ts/],
] as const) {
  test(`kill -9 of ${name} ends everything that npm start has started`, async () => {
    test.setTimeout(60_000);
    const site = start({}, ["npm", "start"]);
    await site.ready();
    const children = site.children();
    const victim = command === null ? site.process.pid : children.find((child) => command.test(child.command))?.pid;
    // A shell may have replaced itself with the program that it runs.
    test.skip(victim === undefined && name === "npm’s shell");
    process.kill(victim ?? -1, "SIGKILL");
    await expect.poll(() => children.filter(({ pid }) => isAlive(pid)), { timeout: 20_000 }).toEqual([]);
  });
}

test("an invalid configuration stops the start with a list of the problems", async () => {
  const site = start({ PORT: "http", PUBLIC_URL: "example.org" });
  expect(await site.ended).toBe(1);
  expect(site.errors).toContain("PORT is not a port number");
  expect(site.errors).toContain("PUBLIC_URL is not an http(s) URL");
  expect(site.errors).not.toContain("    at ");
});

test("a port that is in use stops the start with an error", async () => {
  const other = createServer().listen(34120, "127.0.0.1");
  await once(other, "listening");
  const site = start({ PORT: "34120" });
  expect(await site.ended).toBe(1);
  expect(site.errors).toContain("Port 34120 is in use");
  other.close();
});
