import { expect, test } from "vitest";
import { openReportReader } from "./reader";

test("a mail that ends the thread that reads it is unreadable, and the next one is read", {
  timeout: 60_000,
}, async () => {
  const { read, close } = openReportReader();
  const mail = new TextEncoder().encode("From: a@example.org\nSubject: hello\n\nNo report.\n");
  // Something that cannot be handed to a thread stands for a mail that ends it.
  const broken = await read((() => {}) as unknown as Uint8Array, "secret");
  expect(broken).toMatchObject({ kind: "unreadable" });
  expect(await read(mail, "secret")).toEqual({ kind: "nothing", detail: "not a report" });
  await close();
});
