import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readSchema } from "@/lib/platform/migrations/draft";
import { readTables, type Tables, tablesWrittenIn, unreadable, writingFolders } from "./setup/tableWrites";

// A table has one writer: one folder of lib. Other code calls its functions, which return queries that can be part of
// the caller's transaction.

/** Tables that only triggers write. */
const triggerWritten = ["PageChange", "VectorPending"];

function readProject(): Map<string, string> {
  const sources = new Map<string, string>();
  for (const root of ["app", "components", "lib", "bin"]) {
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      const file = path.posix.join(entry.parentPath.replaceAll(path.sep, "/"), entry.name);
      const isSource = entry.isFile() && /\.(tsx?|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file);
      if (isSource && !file.startsWith("lib/generated/")) sources.set(file, readFileSync(file, "utf8"));
    }
  }
  return sources;
}

const tables = readTables(
  readSchema()
    .map(({ content }) => content)
    .join("\n"),
);

test("every table is written by one folder of lib", () => {
  const rooms = writingFolders(readProject(), tables);
  expect(rooms.get(unreadable) ?? []).toEqual([]);
  const writers = Object.fromEntries([...tables.keys()].map((table) => [table, rooms.get(table) ?? []]));
  const notOne = Object.entries(writers).filter(
    ([table, found]) => found.length !== (triggerWritten.includes(table) ? 0 : 1),
  );
  expect(notOne).toEqual([]);
  expect([...rooms.values()].flat().filter((room) => !room.startsWith("lib/"))).toEqual([]);
});

describe("a second writer is found in", () => {
  const small: Tables = new Map([
    ["Email", new Map([["history", "Attempt"]])],
    ["Attempt", new Map([["email", "Email"]])],
    ["MailPause", new Map()],
  ]);
  const forms: [form: string, source: string, written: string[]][] = [
    ["a call on db()", "await db().email.create({ data: { kind } });", ["Email"]],
    ["a call on a transaction", "tx.mailPause.updateMany({ where, data });", ["MailPause"]],
    ["a call on a client with another name", "store.email.delete({ where });", ["Email"]],
    ["a deletion", "on.attempt.deleteMany();", ["Attempt"]],
    ["an upsert over lines", "await db()\n  .email\n  .upsert({ where, create: {}, update: {} });", ["Email"]],
    ["a member in brackets", 'db()["email"]["delete"]({ where });', ["Email"]],
    ["an unknown member", "db()[table].delete({ where });", [unreadable]],
    ["a delegate stored in a variable", "const emails = db().email;", ["Email"]],
    ["a destructured delegate", "const { attempt } = db();", ["Attempt"]],
    ["a nested write", "db().email.update({ where, data: { history: { create: { at } } } });", ["Email", "Attempt"]],
    [
      "a nested write of an upsert",
      "tx.attempt.upsert({ where, create: { email: { create: {} } } });",
      ["Attempt", "Email"],
    ],
    [
      "INSERT in a tagged template",
      `db().$executeRaw(Prisma.sql\`INSERT INTO "Email" ("id") VALUES (\${id})\`);`,
      ["Email"],
    ],
    [
      "INSERT OR IGNORE after WITH",
      'sql`WITH a AS (SELECT 1)\n INSERT OR IGNORE INTO "Attempt" SELECT * FROM a`;',
      ["Attempt"],
    ],
    ["UPDATE with RETURNING", 'db().$queryRaw`UPDATE "Email" SET "state" = 1 RETURNING "id"`;', ["Email"]],
    ["UPDATE OR IGNORE with an alias", 'sql`UPDATE OR IGNORE "Email" AS e SET "state" = 1`;', ["Email"]],
    ["UPDATE in single quotes", "run('update MailPause set reason = 1');", ["MailPause"]],
    ["DELETE in a prepared statement", 'database.prepare(`DELETE FROM "Attempt" WHERE "id" = ?`);', ["Attempt"]],
    ["REPLACE in a prepared statement", 'database.prepare("REPLACE INTO main.Attempt VALUES (?)");', ["Attempt"]],
    ["SQL with an interpolated table", `database.prepare(\`DELETE FROM \${table}\`);`, [unreadable]],
    ["SQL with a concatenated table", 'database.exec("INSERT INTO " + table);', [unreadable]],
  ];
  test.each(forms)("%s", (_, source, written) => {
    expect(tablesWrittenIn(source, small)).toEqual(new Set(written));
    // Beside the owners of all three tables, each form is one writer too many.
    const owners = 'sql`DELETE FROM "Email"`; sql`DELETE FROM "Attempt"`; sql`DELETE FROM "MailPause"`;';
    const rooms = writingFolders(
      new Map([
        ["lib/mail/queue/a.ts", owners],
        ["lib/digests/b.ts", source],
      ]),
      small,
    );
    for (const table of written)
      expect(rooms.get(table)).toEqual(["lib/digests", ...(table === unreadable ? [] : ["lib/mail/queue"])]);
  });

  const reads: [form: string, source: string][] = [
    ["a read", "await db().email.findMany({ where: { history: { some: {} } } });"],
    ["a read with a selected relation", "db().email.findFirst({ select: { history: true } });"],
    ["SELECT", 'db().$queryRaw`SELECT * FROM "Email"`;'],
    ["ON CONFLICT DO UPDATE", "sql`INSERT INTO other VALUES (1) ON CONFLICT DO UPDATE SET a = 1`;"],
    ["a comment", '// DELETE FROM "Email"'],
    ["a set's own delete", "found.delete(email); hash.update(email); history.email.create;"],
    ["prose", 'const help = "Updates what changed, and inserts into the list what is new.";'],
  ];
  test.each(reads)("%s is not a write", (_, source) => {
    expect(tablesWrittenIn(source, small)).toEqual(new Set());
  });

  test("two files of one folder are one writer", () => {
    const source = "db().email.deleteMany();";
    const sources = new Map([
      ["lib/mail/queue/a.ts", source],
      ["lib/mail/queue/b.ts", source],
    ]);
    expect(writingFolders(sources, small)).toEqual(new Map([["Email", ["lib/mail/queue"]]]));
  });
});
