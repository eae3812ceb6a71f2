import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listOutbox, readSaved } from "./outbox";
import { createTransport } from "./transport";

let folder: string;
const outbox = () => path.join(folder, "outbox");

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "offprint-outbox-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

async function save(id: string, subject: string) {
  const transport = createTransport({ kind: "file", folder: outbox() });
  await transport.send({
    to: "reader@example.org",
    from: "Papers <papers@example.org>",
    subject,
    text: `${subject}, in text`,
    html: `<p>${subject}, in HTML</p>`,
    messageId: `<${id}@example.org>`,
    headers: {},
  });
  transport.close();
}

test("the outbox lists saved emails, newest first, as text and HTML", async () => {
  await save("00000001.confirmation", "Bestätigung – ½ Ω");
  await save("00000002.digest", "Papers");
  utimesSync(path.join(outbox(), "00000002.digest.eml"), 1000, new Date("2026-11-23T12:00:00Z").getTime() / 1000);
  const [second, first] = await listOutbox(outbox());
  expect(second).toEqual({
    name: "00000002.digest.eml",
    writtenAt: new Date("2026-11-23T12:00:00Z"),
    to: "reader@example.org",
    subject: "Papers",
    text: expect.stringMatching(/^Papers, in text\s*$/),
    html: expect.stringMatching(/^<p>Papers, in HTML<\/p>\s*$/),
  });
  expect(first?.subject).toBe("Bestätigung – ½ Ω");
  expect(await readSaved(outbox(), "00000002.digest.eml")).toEqual(second);
});

test("the outbox is empty if nothing was saved", async () => {
  expect(await listOutbox(outbox())).toEqual([]);
  expect(await readSaved(outbox(), "00000001.digest.eml")).toBeNull();
});

test("the outbox skips other files and unfinished ones", async () => {
  mkdirSync(outbox());
  writeFileSync(path.join(outbox(), "notes.txt"), "Subject: no");
  writeFileSync(path.join(outbox(), "00000001.digest.eml.part"), "Subject: half");
  expect(await listOutbox(outbox())).toEqual([]);
});

test("the outbox shows an invalid email as well as it can", async () => {
  mkdirSync(outbox());
  writeFileSync(path.join(outbox(), "broken.eml"), Buffer.from([0xff, 0x00, 0x0a, 0x0a, 0x80]));
  expect(await listOutbox(outbox())).toMatchObject([{ name: "broken.eml", subject: "", to: "" }]);
});

test.each([
  "../secret.eml",
  "..%2fsecret.eml",
  "/etc/passwd",
  "a/../../secret.eml",
  "secret.eml\0",
  "..",
  "",
  "a\\..\\secret.eml",
])("%j is no valid name of an email", async (name) => {
  mkdirSync(outbox());
  writeFileSync(path.join(folder, "secret.eml"), "Subject: secret");
  expect(await readSaved(outbox(), name)).toBeNull();
});

test("the outbox shows the latest fifty", async () => {
  mkdirSync(outbox());
  for (let id = 1; id <= 60; id++) {
    writeFileSync(path.join(outbox(), `${String(id).padStart(8, "0")}.digest.eml`), `Subject: ${id}\n\n`);
  }
  const subjects = (await listOutbox(outbox())).map(({ subject }) => subject);
  expect(subjects).toHaveLength(50);
  expect(subjects[0]).toBe("60");
});
