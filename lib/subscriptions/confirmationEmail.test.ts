import { expect, test } from "vitest";
import { confirmationEmail } from "./confirmationEmail";

const site = { name: "Papers & <Co>", url: "https://papers.example.org" };
const addressed = { to: "reader@example.org", from: "papers@example.org", messageId: "<1@papers.example.org>" };
const email = confirmationEmail(site, { cadence: "weekly", token: "abc-_9" }, addressed);

test("has the link in both its parts, and says what it is for and for how long", () => {
  for (const part of [email.text, email.html]) {
    expect(part).toContain("https://papers.example.org/subscribe/confirm?token=abc-_9");
    expect(part).toContain("every week");
    expect(part).toContain("48 hours");
  }
  expect(email.subject).toBe("Confirm your subscription to Papers & <Co>");
  expect(email).toMatchObject(addressed);
});

test("is no mailing list's", () => {
  expect(email.headers).toEqual({
    "Feedback-ID": "confirmation:papers.example.org:offprint",
    "Auto-Submitted": "auto-generated",
  });
});

test("the name of the site is text, not markup", () => {
  expect(email.html).not.toContain("<Co>");
});

test("says nothing of the address it goes to, which a stranger may have typed", () => {
  expect(email.text + email.html + email.subject).not.toContain("reader");
});
