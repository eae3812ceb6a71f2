import { expect, test } from "vitest";
import { answerHeaders, listHeaders } from "./listHeaders";

const site = { siteUrl: "https://papers.example.org", unsubscribeUrl: "https://papers.example.org/u?token=1.2.abc" };

test("a digest can be left by one click, by POST and by email, and says what list it is of", () => {
  const unsubscribeMailto = "mailto:bounces@example.org?subject=unsubscribe%201.2.abc";
  expect(listHeaders("digest", { ...site, unsubscribeMailto })).toEqual({
    "List-Unsubscribe": `<https://papers.example.org/u?token=1.2.abc>, <${unsubscribeMailto}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "List-Id": "<digest.papers.example.org>",
    "Feedback-ID": "digest:papers.example.org:offprint",
    "Auto-Submitted": "auto-generated",
  });
});

test("where nobody reads mail that unsubscribes, it is not offered", () => {
  const headers = listHeaders("digest", { ...site, unsubscribeMailto: null });
  expect(headers["List-Unsubscribe"]).toBe("<https://papers.example.org/u?token=1.2.abc>");
});

test("an answer is no list, and offers nothing to leave", () => {
  expect(Object.keys(answerHeaders("confirmation", site.siteUrl))).toEqual(["Feedback-ID", "Auto-Submitted"]);
});
