import { expect, test } from "vitest";
import { addressChangeEmail } from "./addressChangeEmail";

const site = { name: "Papers", url: "https://papers.example.org" };
const envelope = { to: "a@example.org", from: "papers@example.org", messageId: "<1@papers.example.org>" };
const write = (side: "old" | "new") =>
  addressChangeEmail(site, { side, to: "new@example.org", token: "abc-_9" }, envelope);

test("tells the old address where it goes, and the new one nothing of the other", () => {
  expect(write("old").text).toContain("new@example.org");
  expect(write("new").text + write("new").html).not.toContain("@example.org");
});

test.each(["old", "new"] as const)("has its link in both parts, for the %s address", (side) => {
  const { text, html } = write(side);
  for (const part of [text, html]) expect(part).toContain("https://papers.example.org/preferences/move?token=abc-_9");
});
