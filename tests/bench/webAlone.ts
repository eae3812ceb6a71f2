/* The web server of the built site alone, in a process that answers what it uses (webProbe.mjs). */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildWhenChanged } from "@/bin/build";
import { memoryFlags, memorySettings, nextProgram, withParent } from "@/bin/web";
import { environment, fillStore } from "./site";

type Options = { folder: string; data: string | undefined; port: number; vectors?: string };

/** Starts the web server and waits until it answers. */
export async function startWebAlone({ folder, data, port, vectors = "off" }: Options) {
  mkdirSync(folder, { recursive: true });
  const env = {
    ...environment(folder, port),
    ...memorySettings,
    SEARCH_VECTORS: vectors,
    NODE_ENV: "production" as const,
  };
  if (!existsSync(path.join(folder, "offprint.db"))) fillStore(folder, data, env);
  await buildWhenChanged();
  const preloaded = ["./bin/webGuard.mjs", "./tests/bench/webProbe.mjs"].flatMap((file) => ["--import", file]);
  const next = [nextProgram, "start", "-H", "127.0.0.1", "-p", String(port)];
  const args = [...memoryFlags, ...withParent, ...preloaded, ...next];
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; (await fetch(`${url}/about`).catch(() => null)) === null; tries++) {
    if (tries > 100 || child.exitCode !== null) throw new Error("The web server did not start");
    await sleep(200);
  }
  return {
    url,
    async ask<Answer>(question: "used" | "threads" | "live" | "profile" | "stop"): Promise<Answer> {
      const answered = new Promise<Answer>((resolve) => {
        const listen = (message: { question?: string; answer?: unknown }) => {
          if (message.question !== question) return;
          child.off("message", listen);
          resolve(message.answer as Answer);
        };
        child.on("message", listen);
      });
      child.send(question);
      return answered;
    },
    async stop(): Promise<void> {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
