import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayName } from "./authors/name";
import { authorsIn, namesOf } from "./paperAuthors";

/** Returns the authors shown on pages for a feed's one or several elements. */
const authorsOf = (elements: string[]) => namesOf(authorsIn(...elements)).map(displayName);

describe("several elements have one author each", () => {
  test.each([
    [
      ["Smith, John", "Doe, Jane"],
      ["John Smith", "Jane Doe"],
    ],
    [
      ["Jane Doe", "John Roe"],
      ["Jane Doe", "John Roe"],
    ],
    [
      ["King, Martin, Jr.", "van der Berg, Anna"],
      ["Martin King Jr.", "Anna van der Berg"],
    ],
    [
      ["Smith, J.", "Doe, J. A."],
      ["J. Smith", "J. A. Doe"],
    ],
    [["jd@example.org", "Jane Doe"], ["Jane Doe"]],
    [
      ["OpenAI", "Team, Qwen"],
      ["OpenAI", "Qwen Team"],
    ],
  ])("%j", (elements, authors) => {
    expect(authorsOf(elements)).toEqual(authors);
  });
});

describe("a single element is an author or a list", () => {
  test.each([
    ["Smith, John", ["John Smith"]],
    ["Ada Byron, Bob Dylan", ["Ada Byron", "Bob Dylan"]],
    ["Smith, J., Doe, A. B.", ["J. Smith", "A. B. Doe"]],
    ["Smith, John; Doe, Jane", ["John Smith", "Jane Doe"]],
    ["A. One, B. Two and C. Three", ["A. One", "B. Two", "C. Three"]],
    ["García Márquez, Gabriel", ["Gabriel García Márquez"]],
    ["Jane Doe", ["Jane Doe"]],
  ])("%j", (element, authors) => {
    expect(authorsOf([element])).toEqual(authors);
  });
});

describe("an email address is never published", () => {
  test.each([
    ["jd@example.org (Jane Doe)", ["Jane Doe"]],
    ["Jane Doe <jd@example.org>", ["Jane Doe"]],
    ["Jane Doe (jd@example.org)", ["Jane Doe"]],
    ["jd@example.org Jane Doe", ["Jane Doe"]],
    ['"Doe, Jane" <jd@example.org>', ["Jane Doe"]],
    ["mailto:jd@example.org (Doe, Jane)", ["Jane Doe"]],
    ["jd@example.org (Jane Doe), jr@example.org (John Roe)", ["Jane Doe", "John Roe"]],
    ["Jane Doe <jd@example.org>, John Roe <jr@example.org>", ["Jane Doe", "John Roe"]],
    ["jd@example.org", []],
    ["<jd@example.org>", []],
    ["(jd@example.org)", []],
    ["jd@example.org, jr@example.org", []],
  ])("%s", (element, authors) => {
    expect(authorsOf([element])).toEqual(authors);
  });

  test("any text around it", () => {
    const piece = fc.constantFrom("jd@example.org", "Jane", "Doe", ", ", " ", "(", ")", "<", ">", '"', "; ", "mailto:");
    fc.assert(
      fc.property(fc.array(fc.array(piece).map((pieces) => pieces.join(""))), (elements) => {
        expect(authorsOf(elements).join(" ")).not.toContain("@");
      }),
    );
  });
});
