import { expect, test } from "vitest";
import { actionHeaders, listHeaders } from "./listHeaders";

const site = { siteUrl: "https://papers.example.org", unsubscribeUrl: "https://papers.example.org/u?token=1.2.abc" };

test("a digest can be unsubscribed by one click, by POST and by email, and names its list", () => {
  const unsubscribeMailto = "mailto:bounces@example.org?subject=unsubscribe%201.2.abc";
  expect(listHeaders("digest", { ...site, unsubscribeMailto })).toEqual({
    "List-Unsubscribe": `<https://papers.example.org/u?token=1.2.abc>, <${unsubscribeMailto}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "List-Id": "<digest.papers.example.org>",
    "Feedback-ID": "digest:papers.example.org:offprint",
    "Auto-Submitted": "auto-generated",
  });
});

test("unsubscribing by email is not offered if nobody reads such mail", () => {
  const headers = listHeaders("digest", { ...site, unsubscribeMailto: null });
  expect(headers["List-Unsubscribe"]).toBe("<https://papers.example.org/u?token=1.2.abc>");
});

test("an answer is no list and has no unsubscribe headers", () => {
  expect(Object.keys(actionHeaders("confirmation", site.siteUrl))).toEqual(["Feedback-ID", "Auto-Submitted"]);
});
