import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emailSchema } from "./address";
import { readTyped } from "./typedAddress";

const parse = (typed: string) => emailSchema.safeParse(typed).data;

describe("ann@example.org is read", () => {
  test.each([
    ["behind a space of no width", "\u200bann@example.org"],
    ["before one", "ann@example.org\u200b"],
    ["with signs that nobody sees in it", "a\u00adnn\u2060@exa\u200cmple\ufeff.org"],
    ["between marks of direction", "\u202aann@example.org\u202c\u200e"],
    ["isolated", "\u2068ann@example.org\u2069"],
    ["with hard spaces around it", "\u00a0ann@example.org\u00a0\u202f"],
    ["as a link", "mailto:ann@example.org"],
    ["as a link with slashes", "mailto://ann@example.org"],
    ["as a link with a subject", "MAILTO:ann@example.org?subject=Hi%20there&cc=x@y.org"],
    ["as an escaped link", "mailto:ann%40example.org"],
    ["in brackets", "<ann@example.org>"],
    ["as a link in brackets", "<mailto:ann@example.org>"],
    ["behind a name", "Ann Lee <ann@example.org>"],
    ["behind a name in quotes", '"Lee, Ann" <ann@example.org>,'],
    ["behind itself", "ann@example.org <ann@example.org>"],
    ["before a name", "ann@example.org (Ann Lee)"],
    ["in quotes", '"ann@example.org"'],
    ["in single quotes", "'ann@example.org'"],
    ["in quotes of print", "“ann@example.org”"],
    ["in round brackets", "(ann@example.org)"],
    ["at the end of a sentence", "ann@example.org."],
    ["in a list", "ann@example.org, "],
    ["before a semicolon", "ann@example.org;"],
    ["behind its label", "E-mail: ann@example.org"],
    ["with a wide at", "ann＠example.org"],
    ["with a small at", "ann﹫example.org"],
    ["in wide letters", "ａｎｎ＠ｅｘａｍｐｌｅ．ｏｒｇ"],
    ["with an ideographic full stop", "ann@example。org"],
    ["as a link of Markdown", "[ann@example.org](mailto:ann@example.org)"],
    ["as a link of HTML", '<a href="mailto:ann@example.org">ann@example.org</a>'],
    ["as a link of LaTeX", "\\href{mailto:ann@example.org}{ann@example.org}"],
    ["in code of LaTeX", "\\texttt{ann@example.org}"],
    ["in bold", "**ann@example.org**"],
    ["in bold italics", "***ann@example.org***"],
    ["underlined", "__ann@example.org__"],
    ["in single guillemets", "‹ann@example.org›"],
    ["in braces", "{ann@example.org}"],
    ["in brackets of Japanese", "「ann@example.org」"],
    ["in high quotes", "’ann@example.org’"],
    ["behind a label with a hard hyphen", "e‑mail: ann@example.org"],
    ["behind a Russian label", "Почта: ann@example.org"],
    ["behind a Chinese label", "邮箱：ann@example.org"],
    ["behind a label of two words", "Email address: ann@example.org"],
    ["behind a label and a dash", "Email – ann@example.org"],
    ["behind a bullet", "• ann@example.org"],
    ["behind a picture", "📧 ann@example.org"],
    ["behind the number of a list", "1. ann@example.org"],
    ["behind a name, in brackets", "Ann Lee [ann@example.org]"],
    ["before an Arabic comma", "ann@example.org،"],
    ["with small signs", "ann﹫example﹒org"],
    ["with a reference of HTML", "ann&#64;example.org"],
    ["with what a link asks for", "ann@example.org?subject=hi"],
    ["in the address of a page that writes mail", "https://mail.google.com/mail/?view=cm&to=ann@example.org"],
    ["in code there", "https://mail.google.com/mail/?view=cm&fs=1&to=ann%40example.org&su=Hi"],
    ["behind a space in code", "%20ann@example.org"],
    ["before a space in code", "ann@example.org%20"],
    ["with its sign in code", "ann%40example.org"],
    ["with spaces around its sign", "ann @ example.org"],
    ["before a dash and a name", "ann@example.org - Ann Lee"],
    ["behind a word that asks for mail", "Mail ann@example.org"],
    ["behind more of them", "Email me at ann@example.org"],
    ["behind Chinese words without a space", "我的邮箱是ann@example.org"],
    ["behind a Japanese word without a space", "メールann@example.org"],
    ["between wide brackets and spaces", "\u3000＜ann@example.org＞\u3000"],
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
])("%s stays", (email) => expect(parse(email)).toBe(email));

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
])("%s is %s", (typed, email) => expect(parse(typed)).toBe(email));

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
])("%s is refused, as it may be another address", (typed) => expect(parse(typed)).toBeUndefined());

test("a joiner stays in a domain whose script has it, and nowhere else", () => {
  expect(parse("ann@ශ්\u200dරී.ලංකා")).toBe("ann@ශ්\u200dරී.ලංකා");
  expect(parse("a\u200dnn@exa\u200dmple.org")).toBe("ann@example.org");
});

test("a letter and its accent are one letter", () => {
  expect(parse("jose\u0301@exa\u0301mple.org")).toBe("jos\u00e9@ex\u00e1mple.org");
});

test("whatever is typed is read, and nothing is put into it that ends a line", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
      const read = readTyped(typed);
      if (!/[\r\n]|%0/i.test(typed)) expect(read).not.toMatch(/[\r\n]/);
    }),
  );
});
