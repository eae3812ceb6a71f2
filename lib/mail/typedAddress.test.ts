import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emailSchema } from "./address";
import { extractAddress } from "./typedAddress";

const parse = (typed: string) => emailSchema.safeParse(typed).data;

describe("ann@example.org is extracted", () => {
  test.each([
    ["after a zero-width space", "\u200bann@example.org"],
    ["before a zero-width space", "ann@example.org\u200b"],
    ["with invisible characters inside", "a\u00adnn\u2060@exa\u200cmple\ufeff.org"],
    ["between directional marks", "\u202aann@example.org\u202c\u200e"],
    ["in a directional isolate", "\u2068ann@example.org\u2069"],
    ["between no-break spaces", "\u00a0ann@example.org\u00a0\u202f"],
    ["as a link", "mailto:ann@example.org"],
    ["as a link with slashes", "mailto://ann@example.org"],
    ["as a link with a subject", "MAILTO:ann@example.org?subject=Hi%20there&cc=x@y.org"],
    ["as a percent-encoded link", "mailto:ann%40example.org"],
    ["in brackets", "<ann@example.org>"],
    ["as a link in brackets", "<mailto:ann@example.org>"],
    ["after a name", "Ann Lee <ann@example.org>"],
    ["after a quoted name", '"Lee, Ann" <ann@example.org>,'],
    ["after itself", "ann@example.org <ann@example.org>"],
    ["before a name", "ann@example.org (Ann Lee)"],
    ["in quotes", '"ann@example.org"'],
    ["in single quotes", "'ann@example.org'"],
    ["in typographic quotes", "“ann@example.org”"],
    ["in parentheses", "(ann@example.org)"],
    ["at the end of a sentence", "ann@example.org."],
    ["in a list", "ann@example.org, "],
    ["before a semicolon", "ann@example.org;"],
    ["after a label", "E-mail: ann@example.org"],
    ["with a full-width at sign", "ann＠example.org"],
    ["with a small at sign", "ann﹫example.org"],
    ["in full-width letters", "ａｎｎ＠ｅｘａｍｐｌｅ．ｏｒｇ"],
    ["with an ideographic full stop", "ann@example。org"],
    ["as a Markdown link", "[ann@example.org](mailto:ann@example.org)"],
    ["as an HTML link", '<a href="mailto:ann@example.org">ann@example.org</a>'],
    ["as a LaTeX link", "\\href{mailto:ann@example.org}{ann@example.org}"],
    ["in LaTeX code", "\\texttt{ann@example.org}"],
    ["in bold", "**ann@example.org**"],
    ["in bold italics", "***ann@example.org***"],
    ["underlined", "__ann@example.org__"],
    ["in single guillemets", "‹ann@example.org›"],
    ["in braces", "{ann@example.org}"],
    ["in Japanese brackets", "「ann@example.org」"],
    ["in raised quotes", "’ann@example.org’"],
    ["after a label with a no-break hyphen", "e‑mail: ann@example.org"],
    ["after a Russian label", "Почта: ann@example.org"],
    ["after a Chinese label", "邮箱：ann@example.org"],
    ["after a label of two words", "Email address: ann@example.org"],
    ["after a label and a dash", "Email – ann@example.org"],
    ["after a bullet", "• ann@example.org"],
    ["after an emoji", "📧 ann@example.org"],
    ["after a list number", "1. ann@example.org"],
    ["after a name, in square brackets", "Ann Lee [ann@example.org]"],
    ["before an Arabic comma", "ann@example.org،"],
    ["with small form variants", "ann﹫example﹒org"],
    ["with an HTML entity", "ann&#64;example.org"],
    ["with the parameters of a link", "ann@example.org?subject=hi"],
    ["in the URL of a web mailer", "https://mail.google.com/mail/?view=cm&to=ann@example.org"],
    [
      "percent-encoded in the URL of a web mailer",
      "https://mail.google.com/mail/?view=cm&fs=1&to=ann%40example.org&su=Hi",
    ],
    ["after an encoded space", "%20ann@example.org"],
    ["before an encoded space", "ann@example.org%20"],
    ["with an encoded at sign", "ann%40example.org"],
    ["with spaces around the at sign", "ann @ example.org"],
    ["before a dash and a name", "ann@example.org - Ann Lee"],
    ["after a request for mail", "Mail ann@example.org"],
    ["after a longer request for mail", "Email me at ann@example.org"],
    ["after Chinese words without a space", "我的邮箱是ann@example.org"],
    ["after a Japanese word without a space", "メールann@example.org"],
    ["between full-width brackets and spaces", "\u3000＜ann@example.org＞\u3000"],
  ])("%s", (_, typed) => {
    expect(parse(typed)).toBe("ann@example.org");
  });
});

test.each([
  "o'brien@example.ie",
  "张wei@example.org",
  "a%40b@example.org",
  "a%b@example.org",
  "a?b@example.org",
  "mailto@example.org",
  "to@example.org",
  "_x_@example.org",
  "{x}@example.org",
  "bounce+bo=x.org@example.org",
  "коля@пример.рф",
  "अजय@डाटा.भारत",
  "ทดสอบ@ตัวอย่าง.ไทย",
  "مثال@موقع.شبكة",
  "ann@xn--bcher-kva.example",
])("%s stays unchanged", (email) => expect(parse(email)).toBe(email));

test.each([
  ["o’brien@example.ie", "o'brien@example.ie"],
  ["oʼbrien@example.ie", "o'brien@example.ie"],
  ["jean‐paul@example.org", "jean-paul@example.org"],
  ["jean‑paul@example.org", "jean-paul@example.org"],
  ["jean‒paul@example.org", "jean-paul@example.org"],
  ["jean−paul@example.org", "jean-paul@example.org"],
  ["ann@my‑site.org", "ann@my-site.org"],
  ["john\\_doe@example.org", "john_doe@example.org"],
  ["用户@例子。广告", "用户@例子.广告"],
])("%s becomes %s", (typed, email) => expect(parse(typed)).toBe(email));

test.each([
  "Ann Lee ann@example.org",
  "ann lee@example.org",
  "ann, lee@example.org",
  "ann@example.org bo@example.org",
  "ann@example.org, bo@example.org",
  "bo@example.org <ann@example.org>",
  "[bo@example.org](mailto:ann@example.org)",
  "ann(a remark)@example.org",
  '"ann lee"@example.org',
  "mail ann @ example.org",
  "https://example.org/@ann@example.org",
  "https://ann@example.org/x",
  "ann@example.org - bo@example.org",
  "ann@example.org%0abcc:bo@example.org",
  "mailto:ann@example.org%0abo@example.org",
])("%s is rejected, as it may be another address", (typed) => expect(parse(typed)).toBeUndefined());

test("a joiner stays only in a domain whose script uses it", () => {
  expect(parse("ann@ශ්\u200dරී.ලංකා")).toBe("ann@ශ්\u200dරී.ලංකා");
  expect(parse("a\u200dnn@exa\u200dmple.org")).toBe("ann@example.org");
});

test("a letter and its combining accent become one character", () => {
  expect(parse("jose\u0301@exa\u0301mple.org")).toBe("jos\u00e9@ex\u00e1mple.org");
});

test("no line break is added to any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
      const read = extractAddress(typed);
      if (!/[\r\n]|%0/i.test(typed)) expect(read).not.toMatch(/[\r\n]/);
    }),
  );
});
