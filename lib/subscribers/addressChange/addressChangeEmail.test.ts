import { expect, test } from "vitest";
import { addressChangeEmail } from "./addressChangeEmail";

const site = { name: "Papers", url: "https://papers.example.org" };
const envelope = { to: "a@example.org", from: "papers@example.org", messageId: "<1@papers.example.org>" };
const render = (side: "old" | "new") =>
  addressChangeEmail(site, { side, to: "new@example.org", token: "abc-_9" }, envelope);

test("the email tells the old address where digests will go, and the new one nothing about the other", () => {
  expect(render("old").text).toContain("new@example.org");
  expect(render("new").text + render("new").html).not.toContain("@example.org");
});

test.each(["old", "new"] as const)("the email to the %s address has its link in both parts", (side) => {
  const { text, html } = render(side);
  for (const part of [text, html]) expect(part).toContain("https://papers.example.org/preferences/move?token=abc-_9");
});
