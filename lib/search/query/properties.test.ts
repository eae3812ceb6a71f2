import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../calendar/day";
import { stopWords } from "../../text/stopWords";
import { parseQuery } from "./parse";
import type { Filter, Query, Term } from "./query";
import { withFilter, withoutPart } from "./rewrite";

const snippet = fc.constantFrom(
  ...'a,word,multi-task,OR,AND,NOT,ANDNOT,M$^3$ViT,|,-,--,-x,(,),(y),",“,«,»,:,title:,-title:,*,transf*,-gen*,author:b,ti:c*,foo:bar,-foo:bar'.split(
    ",",
  ),
  ...['"a b"', "“c”", '-"d e"', 'title:"f g"', "-abs:h", "«i»", '"!"', '""', 'topic:"j  k"', "-cat:l", "after:2024"],
  ...[
    "before:2025-01",
    "day:2025-03-12",
    "after:2025-02-30",
    "has:code",
    "-has:project",
    "has:x",
    "votes:>3",
    "votes:m",
  ],
);
/** Operator words in any case, with any character beside them, and what tells a query from a title. */
const operator = fc
  .tuple(
    fc.constantFrom(...'|,-,--,(,",“,«,title:,-au:,topic:,after:,$,\\,^,_,*,:,|'.split(","), ...Array(9).fill("")),
    fc
      .constantFrom("OR", "AND", "NOT", "ANDNOT")
      .chain((word) => fc.oneof(fc.constant(word), fc.mixedCase(fc.constant(word)))),
    fc.constantFrom(...'*,),",”,»,|,:,-,$,^,\'s,.,"»'.split(","), ",", ...Array(9).fill("")),
    fc.constantFrom("", " ", " Stronger", " B", " 〡", " ª", ' "B"', " -B", " has:code"),
  )
  .map((parts) => parts.join(""));
const glue = fc.constantFrom(" ", " ", " ", "", "\n", " \u00a0 ");
/** Text with syntax, around the length from which a query is prose. */
const typed = fc
  .tuple(
    fc.constantFrom("", "", "w ".repeat(11), "w ".repeat(13)),
    fc.array(
      fc.tuple(
        fc.oneof(
          { weight: 9, arbitrary: snippet },
          { weight: 3, arbitrary: operator },
          fc.string({ unit: "binary", maxLength: 5 }),
        ),
        glue,
      ),
      { maxLength: 40 },
    ),
  )
  .map(([words, pieces]) => words + pieces.flat().join(""));

/** Wanted stop words are not looked up and do not count toward the limit. */
function isLookedUp({ need, alternatives }: Term): boolean {
  return need !== "wanted" || !alternatives.every(({ text }) => stopWords.has(text.toLowerCase()));
}

/**
 * What a query asks for, without positions. An OR that joins nothing is dropped, and the case of an operator that is a
 * word does not matter.
 */
function meaning({ terms, filters, id }: Query) {
  const effective = terms.flatMap((term) => {
    const [only, more] = term.alternatives;
    const isWord = !more && term.need === "wanted" && only?.prefix === false;
    if (!isWord || !/^(or|and|not|andnot)$/i.test(only.text)) return term;
    const text = only.text.toLowerCase();
    return text === "or" ? [] : { need: term.need, alternatives: [{ ...only, text }] };
  });
  return { terms: effective, filters, id };
}

const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays("1990-01-01", count));
const count = fc.nat({ max: 1_000_000_000 });
const topic = fc.oneof(
  fc.constantFrom("cs.CL", "machine learning", 'the "so-called"', "C++", "«x»", "OR", "a:b", "-x", "(y)"),
  fc.string({ minLength: 1, maxLength: 30 }).map((text) => text.replace(/["«»]/g, "").replace(/\s+/g, " ").trim()),
);
const filter: fc.Arbitrary<Filter> = fc.oneof(
  topic
    .filter((text) => text !== "")
    .chain((name) => fc.boolean().map((excluded): Filter => ({ kind: "topic", topic: name, excluded }))),
  fc.record({
    kind: fc.constant("has" as const),
    link: fc.constantFrom("code" as const, "project" as const),
    excluded: fc.boolean(),
  }),
  fc
    .tuple(day, fc.nat({ max: 800 }))
    .map(([from, days]): Filter => ({ kind: "date", from, until: addDays(from, days) })),
  day.map((from): Filter => ({ kind: "date", from, until: null })),
  day.map((until): Filter => ({ kind: "date", from: null, until })),
  count.map((least): Filter => ({ kind: "votes", least, most: null })),
  count.map((most): Filter => ({ kind: "votes", least: null, most })),
  fc.tuple(count, fc.nat({ max: 100 })).map(([least, more]): Filter => ({ kind: "votes", least, most: least + more })),
);

test("any text is a valid query within limits, whose parts are in order and do not overlap", () => {
  fc.assert(
    fc.property(fc.oneof(typed, fc.string({ unit: "binary", maxLength: 3000 })), (text) => {
      const { terms, parts } = parseQuery(text);
      expect(terms.filter(isLookedUp).length).toBeLessThanOrEqual(64);
      let end = 0;
      for (const part of parts) {
        expect(part.start).toBeGreaterThanOrEqual(end);
        expect(part.end).toBeGreaterThan(part.start);
        expect(text.slice(part.start, part.end)).toMatch(/^\S.*\S$/s);
        expect(part.label).not.toBe("");
        end = part.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test("a part alone is parsed as it is within the query", () => {
  fc.assert(
    fc.property(typed, (text) => {
      for (const part of parseQuery(text).parts) {
        // In lower case, so that NOT is an operator here, too.
        const beside = "a ";
        const alone = parseQuery(beside + text.slice(part.start, part.end)).parts;
        const start = beside.length;
        expect(alone).toEqual([{ ...part, start, end: start + part.end - part.start }]);
      }
    }),
  );
});

test("removing a part removes only that part", () => {
  fc.assert(
    fc.property(typed, fc.nat(), (text, pick) => {
      const whole = parseQuery(text);
      const part = whole.parts[pick % whole.parts.length];
      const rest = part ? parseQuery(withoutPart(text, part)) : null;
      fc.pre(part !== undefined && rest !== null && rest.id === null);
      expect(rest.parts.map(({ label }) => label)).toEqual(
        whole.parts.filter((other) => other !== part).map(({ label }) => label),
      );
      const removed = parseQuery(`a ${text.slice(part.start, part.end)}`);
      const remaining = { ...meaning(rest), terms: [...meaning(rest).terms, ...removed.terms.slice(1)] };
      expect(remaining.terms).toHaveLength(meaning(whole).terms.length);
      expect(remaining.terms).toEqual(expect.arrayContaining(meaning(whole).terms));
      expect([...rest.filters, ...removed.filters]).toHaveLength(whole.filters.length);
    }),
    { numRuns: 500 },
  );
});

test("removing all parts leaves plain words", () => {
  fc.assert(
    fc.property(typed, (typedText) => {
      let text = typedText;
      for (let [part] = parseQuery(text).parts; part; [part] = parseQuery(text).parts) text = withoutPart(text, part);
      expect(parseQuery(text).filters).toEqual([]);
      expect(parseQuery(text).terms.filter(({ need }) => need !== "wanted")).toEqual([]);
    }),
  );
});

test("adding a filter keeps the terms, and the filters that it does not replace", () => {
  fc.assert(
    fc.property(typed, filter, (text, added) => {
      const before = parseQuery(text);
      const edited = withFilter(text, added);
      const after = parseQuery(edited);
      if (added.kind === "date" && added.from && added.until) {
        const dates = after.filters.filter(({ kind }) => kind === "date");
        const ends = dates.map((date) => (date.kind === "date" ? [date.from, date.until] : []));
        expect(new Set(ends.flat().filter((end) => end !== null))).toEqual(new Set([added.from, added.until]));
      } else {
        expect(after.filters.at(-1)).toEqual(added);
      }
      fc.pre(before.id === null);
      expect(meaning(after).terms).toEqual(meaning(before).terms);
      const others = (query: Query) => query.filters.filter(({ kind }) => kind !== added.kind);
      expect(others(after)).toEqual(others(before));
      expect(withFilter(edited, added)).toBe(edited);
    }),
    {
      numRuns: 500,
      examples: [
        ["ANDNOT | 〡 ", { kind: "date", from: "1990-01-01", until: "1990-01-01" }],
        ["a | NOT Stronger", { kind: "has", link: "code", excluded: false }],
        ["a NOT* B", { kind: "has", link: "code", excluded: false }],
        ["a $NOT$ B", { kind: "has", link: "code", excluded: false }],
      ],
    },
  );
});

test("any amount of white space equals one space", () => {
  fc.assert(
    fc.property(typed, (text) => {
      expect(meaning(parseQuery(text.replace(/\s+/g, " ").trim()))).toEqual(meaning(parseQuery(text)));
    }),
  );
});

test("plain words are wanted, in order", () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const { terms, filters, parts } = parseQuery(words.join(" "));
      const phrases = words.map((text) => ({ text, field: "any", exact: false, prefix: false }));
      expect(terms).toEqual(phrases.map((phrase) => ({ alternatives: [phrase], need: "wanted" })));
      expect([filters, parts]).toEqual([[], []]);
    }),
  );
});

test.each([
  '"',
  "“",
  "«",
  ":",
  "*",
  "-",
  "(",
  "|",
  "title:",
  '-title:"',
  "a OR ",
  '"a',
  "10.",
  "votes:",
  " ",
  "\u0000",
])("100,000 characters of %j are parsed", (part) => {
  const text = part.repeat(Math.ceil(100_000 / part.length));
  const { parts, terms } = parseQuery(text);
  expect(terms.filter(isLookedUp).length).toBeLessThanOrEqual(64);
  for (const one of parts.slice(0, 3)) expect(withoutPart(text, one).length).toBeLessThanOrEqual(2000);
  expect(withFilter(text, { kind: "has", link: "code", excluded: false })).toMatch(/has:code$/);
});
