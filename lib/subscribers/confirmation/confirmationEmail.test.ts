import { expect, test } from "vitest";
import type { Settings } from "../settings";
import { confirmationEmail } from "./confirmationEmail";

const site = { name: "Papers & <Co>", url: "https://papers.example.org" };
const addressed = { to: "reader@example.org", from: "papers@example.org", messageId: "<1@papers.example.org>" };
const settings: Settings = {
  interests: [
    { kind: "trending", value: "" },
    { kind: "topic", value: "WIN MONEY" },
    { kind: "search", value: "at evil.example" },
    { kind: "search", value: "<b>now</b>" },
  ],
  cadence: "weekly",
  weekday: 3,
  hour: 7,
  timeZone: "UTC",
  maxPapers: 10,
  sendWhenEmpty: false,
};
const email = confirmationEmail(site, { settings, token: "abc-_9" }, addressed);
/** The text part without its line breaks. */
const unwrapped = email.text.replace(/\s+/g, " ");

test("the email has its link in both parts, and says what it is for and when it expires", () => {
  for (const part of [unwrapped, email.html]) {
    expect(part).toContain("https://papers.example.org/subscribe/confirm?token=abc-_9");
    expect(part).toContain("every Wednesday");
    expect(part).toContain("48 hours");
  }
  expect(email.subject).toBe("Confirm your subscription to Papers & <Co>");
  expect(email).toMatchObject(addressed);
});

test("the email has no mailing-list headers", () => {
  expect(email.headers).toEqual({
    "Auto-Submitted": "auto-generated",
    "Feedback-ID": "confirmation:papers.example.org:offprint",
  });
});

test("the email escapes the name of the site", () => {
  expect(email.html).not.toContain("<Co>");
});

test("the email contains nothing that a stranger may have typed: neither the address, nor topics, nor searches", () => {
  const all = email.text + email.html + email.subject;
  for (const typed of ["reader", "WIN", "evil", "now"]) expect(all).not.toContain(typed);
  expect(unwrapped).toContain("trending papers, a topic and 2 saved searches, every Wednesday");
});
