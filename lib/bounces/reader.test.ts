import { expect, test } from "vitest";
import { openReportReader } from "./reader";

test("a mail that crashes the parser thread is unreadable, and the next one is parsed", {
  timeout: 60_000,
}, async () => {
  const { read, close } = openReportReader();
  const mail = new TextEncoder().encode("From: a@example.org\nSubject: hello\n\nNo report.\n");
  // A value that cannot be sent to a thread stands for a mail that crashes it.
  const broken = await read((() => {}) as unknown as Uint8Array, "secret");
  expect(broken).toMatchObject({ kind: "unreadable" });
  expect(await read(mail, "secret")).toEqual({ kind: "nothing", detail: "not a report" });
  await close();
});
