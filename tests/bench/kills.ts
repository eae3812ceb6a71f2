import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/platform/db";
import { faultyServer } from "../setup/faultySmtp";
import { queueDigests, withStore } from "./store";

const kills = 12;
const lanes = 4;

/** Runs two workers, kills one of them repeatedly, and counts lost and repeated emails. */
export async function benchKills([given = "4000"]: string[]): Promise<void> {
  const count = Number(given);
  await withStore(async (folder) => {
    await queueDigests(count);
    const server = await faultyServer(() => null);
    const env = { ...process.env, DATA_DIR: folder, MAIL_URL: server.url, MAIL_FROM: "papers@example.org" };
    const start = () =>
      spawn(process.execPath, ["--import", "tsx", "bin/offprint.ts", "worker"], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...env, MAIL_CONNECTIONS: String(lanes) },
      });
    const workers = [start(), start()];
    for (let kill = 1; kill <= kills; kill++) {
      while (server.taken.length < (count * kill) / (kills + 1)) await sleep(1);
      await sleep(Math.random() * 20);
      const victim = workers.shift();
      if (victim) await killNow(victim);
      workers.push(start());
    }
    while ((await db().email.count({ where: { state: "sent" } })) < count) await sleep(100);
    for (const worker of workers) worker.kill("SIGTERM");
    await Promise.all(workers.map((worker) => once(worker, "exit")));
    await server.close();
    const arrived = new Set(server.taken);
    console.log(`${count} emails, two workers of ${lanes} lanes, ${kills} times kill -9:`);
    console.table({
      lost: count - arrived.size,
      repeated: server.taken.length - arrived.size,
      "repeated at most, one a lane and kill": lanes * kills,
    });
  });
}

/** Kills a worker and expires its leases at once, so that nobody waits five minutes for them. */
async function killNow(victim: ChildProcess): Promise<void> {
  const exited = once(victim, "exit");
  victim.kill("SIGKILL");
  await exited;
  await db().email.updateMany({
    where: { state: "sending", leasedBy: { contains: `:${victim.pid}:` } },
    data: { leasedUntil: new Date(0) },
  });
}
