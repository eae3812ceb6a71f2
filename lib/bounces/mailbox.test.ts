import {
  appendFileSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { recordLog } from "@/tests/setup/recordLog";
import { postfixReport, unsubscribeMail } from "@/tests/setup/reports";
import { addSubscribers } from "@/tests/setup/subscribers";
import { returnPathFor } from "../mail/returnPath";
import { isSuppressed } from "../mail/suppression/store";
import { db } from "../platform/db";
import { secrets } from "../platform/secrets";
import { unsubscribeToken } from "../subscribers/tokens";
import { readMbox } from "./mbox";
import { readBounceMailbox, readWholeMailbox } from "./readMailbox";

withDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const reader = "ada@example.net";
let folder: string;
let box: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "offprint-box-"));
  box = path.join(folder, "box");
  await addSubscribers([reader], "daily", new Date("2026-11-01T00:00:00Z"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Returns a bounce report about a new email to the subscriber. */
async function report(status = "5.1.1") {
  const { id: subscriptionId } = await db().subscription.findFirstOrThrow();
  const about = String(await db().email.count());
  const { id } = await db().email.create({ data: { subscriptionId, kind: "digest", about, state: "sent" } });
  const returnPath = returnPathFor(id, "bounces@example.org", secrets().lasting);
  return postfixReport({ returnPath, messageId: "<x@example.org>" }, { status, said: `550 ${status} refused` });
}

const inMbox = (...mails: string[]) =>
  mails.map((mail) => `From MAILER-DAEMON Mon Nov 23 07:00:04 2026\n${mail.replaceAll("\r\n", "\n")}\n`).join("");

/** Sets the modification time so far back that the file counts as complete. */
function settle(file: string) {
  const then = new Date(now.getTime() - 60_000);
  utimesSync(file, then, then);
}

async function readOnce() {
  const { env } = await import("../platform/env");
  env().bounces.box = box;
  const { log, messages } = recordLog();
  await readBounceMailbox(now, log);
  return messages();
}

const bounces = () => db().bounce.count();

describe("a Maildir", () => {
  beforeEach(() => {
    for (const name of ["new", "cur", "tmp"]) mkdirSync(path.join(box, name), { recursive: true });
  });

  test("has its new mails read once and moved to `cur`", async () => {
    writeFileSync(path.join(box, "new", "1795417204.M1.mx"), await report());
    writeFileSync(path.join(box, "new", "1795417205.M2.mx"), "\0\xff");
    writeFileSync(path.join(box, "tmp", "1795417206.M3.mx"), "Subject: half a mai");
    expect(await readOnce()).toEqual(["Read the bounce mailbox: 1 bounced, 1 unreadable"]);
    expect(readdirSync(path.join(box, "new"))).toEqual([]);
    expect(readdirSync(path.join(box, "cur")).sort()).toEqual(["1795417204.M1.mx:2,S", "1795417205.M2.mx:2,S"]);
    expect(await readOnce()).toEqual([]);
    expect(await bounces()).toBe(1);
    expect(await db().bounceReport.findMany({ orderBy: { outcome: "asc" } })).toMatchObject([
      { outcome: "bounced", detail: "", createdAt: now },
      { outcome: "unreadable", detail: "not an email: it has no headers" },
    ]);
  });

  test("read by the command stays as it is, and reading it again counts nothing twice", async () => {
    writeFileSync(path.join(box, "new", "1"), await report());
    expect(await readWholeMailbox(box, now)).toEqual(new Map([["bounced", 1]]));
    expect(await readWholeMailbox(box, now)).toEqual(new Map([["before", 1]]));
    expect(await readOnce()).toEqual([]);
    expect(readdirSync(path.join(box, "cur"))).toEqual(["1:2,S"]);
    expect(await bounces()).toBe(1);
  });

  test("with more mails than one turn reads is read in several turns", async () => {
    for (let n = 0; n < 230; n++) writeFileSync(path.join(box, "new", `${n}`), `Subject: ${n}\n\n`);
    await readOnce();
    expect(readdirSync(path.join(box, "new"))).toHaveLength(30);
    await readOnce();
    expect(readdirSync(path.join(box, "new"))).toHaveLength(0);
  });
});

test("mails in a folder of .eml files move to its subfolder `read`", async () => {
  mkdirSync(box);
  writeFileSync(path.join(box, "a.eml"), await report());
  writeFileSync(path.join(box, "notes.txt"), "not a mail");
  expect(await readOnce()).toEqual(["Read the bounce mailbox: 1 bounced"]);
  expect(readdirSync(box).sort()).toEqual(["notes.txt", "read"]);
  expect(await readOnce()).toEqual([]);
});

test("a single mail in a file is read once and stays there", async () => {
  writeFileSync(box, await report());
  expect(await readOnce()).toEqual(["Read the bounce mailbox: 1 bounced"]);
  expect(await readOnce()).toEqual([]);
  expect(readdirSync(folder)).toEqual(["box"]);
});

test("an unreadable file is logged, and the others are read", async () => {
  mkdirSync(box);
  writeFileSync(path.join(box, "a.eml"), await report(), { mode: 0 });
  writeFileSync(path.join(box, "b.eml"), await report());
  await asNobody([folder, box], async () => {
    expect(await readOnce()).toEqual([expect.stringMatching(/^Could not read the bounce mailbox: EACCES/)]);
  });
  expect(await bounces()).toBe(1);
});

/** Root may read everything: as root, the work runs as a user who owns only the given folders. */
async function asNobody(folders: string[], work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return work();
  const nobody = 65_534;
  for (const each of folders) chownSync(each, nobody, nobody);
  process.seteuid?.(nobody);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}

test("two hard bounces suppress the address", async () => {
  mkdirSync(box);
  writeFileSync(path.join(box, "a.eml"), await report());
  writeFileSync(path.join(box, "b.eml"), await report());
  expect(await readOnce()).toEqual(["Read the bounce mailbox: 1 bounced, 1 suppressed"]);
  expect(await isSuppressed(reader)).toBe(true);
});

test("a mail with an unsubscribe token unsubscribes", async () => {
  const { id } = await db().subscription.findFirstOrThrow();
  writeFileSync(box, unsubscribeMail(`unsubscribe ${unsubscribeToken(id, secrets())}`));
  expect(await readWholeMailbox(box, now)).toEqual(new Map([["unsubscribed", 1]]));
  expect((await db().subscription.findFirstOrThrow()).unsubscribedAt).toEqual(now);
});

describe("an mbox file", () => {
  test("is read from where the last run stopped", async () => {
    writeFileSync(box, inMbox(await report("4.2.2"), await report("4.2.2")));
    settle(box);
    expect(await readOnce()).toEqual(["Read the bounce mailbox: 2 bounced"]);
    expect(await readOnce()).toEqual([]);
    appendFileSync(box, inMbox(await report("4.2.2")));
    settle(box);
    expect(await readOnce()).toEqual(["Read the bounce mailbox: 1 bounced"]);
    expect(await bounces()).toBe(3);
  });

  test("that is being written to is read except for its last mail", async () => {
    const [first, second] = [await report(), await report()];
    const half = inMbox(second).slice(0, 700);
    writeFileSync(box, inMbox(first) + half);
    utimesSync(box, now, now);
    expect(await readOnce()).toEqual(["Read the bounce mailbox: 1 bounced"]);
    appendFileSync(box, inMbox(second).slice(700));
    settle(box);
    expect(await readOnce()).toEqual(["Read the bounce mailbox: 1 suppressed"]);
  });

  test("that was emptied and filled again is read from its beginning", async () => {
    writeFileSync(box, inMbox(await report("4.2.2"), await report("4.2.2")));
    settle(box);
    await readOnce();
    writeFileSync(box, inMbox(await report("4.2.2")));
    settle(box);
    expect(await readOnce()).toEqual(["Read the bounce mailbox: 1 bounced"]);
    writeFileSync(box, "");
    expect(await readOnce()).toEqual([]);
  });

  test("yields every mail, whatever the mails contain", async () => {
    const line = fc.stringMatching(/^[ -~]{0,30}$/).filter((text) => !text.startsWith("From "));
    const mail = fc.array(line, { minLength: 1, maxLength: 20 }).map((lines) => `Subject: x\n${lines.join("\n")}\n`);
    await fc.assert(
      fc.asyncProperty(fc.array(mail, { minLength: 1, maxLength: 8 }), async (mails) => {
        writeFileSync(box, inMbox(...mails));
        const found: string[] = [];
        for await (const { source } of readMbox(box, 0, 10_000)) found.push(source.toString());
        expect(found).toEqual(mails.map((each) => `${each}\n`));
      }),
      { numRuns: 50 },
    );
  });

  test("larger than a chunk yields the beginning of each mail, and splits no mail", async () => {
    const mails = Array.from({ length: 60 }, (_, n) => `Subject: ${n}\n\n${"x".repeat(n * 997 + 1)}\nFrom within\n`);
    writeFileSync(box, inMbox(...mails));
    const found: { source: Buffer; end: number }[] = [];
    for await (const mail of readMbox(box, 0, 20_000)) found.push(mail);
    expect(found.map(({ source }) => source.toString())).toEqual(mails.map((mail) => `${mail}\n`.slice(0, 20_000)));
    const rest: string[] = [];
    for await (const { source } of readMbox(box, found[49]!.end, 100)) rest.push(source.toString().slice(0, 11));
    expect(rest).toEqual(mails.slice(50).map((mail) => mail.slice(0, 11)));
  });
});

test("a missing mailbox is logged once, and again after it existed", async () => {
  expect(await readOnce()).toEqual([expect.stringMatching(/^Could not read the bounce mailbox: ENOENT/)]);
  expect(await readOnce()).toEqual([]);
  mkdirSync(box);
  expect(await readOnce()).toEqual([]);
  rmSync(box, { recursive: true });
  expect(await readOnce()).toHaveLength(1);
});
