import { describe, expect, test } from "vitest";
import { isSamePaper } from "./samePaper";

const long =
  "We present a method that learns to search the web with several agents, each of which reads a part of what was found. " +
  "It answers questions in a tenth of the time that people need.";
const other =
  "This volume collects the talks of a meeting on the geometry of knots and the topology of surfaces that was held in June. " +
  "Its editors thank everyone who came.";

describe("two papers of one title are one", () => {
  test.each([
    ["by an author", { abstract: long, authors: ["A. Smith"] }, { abstract: other, authors: ["Alice Smith", "Bo Li"] }],
    [
      "by an author in another order",
      { abstract: long, authors: ["Smith, Alice"] },
      { abstract: other, authors: ["A. Smith"] },
    ],
    ["by an accent less", { abstract: long, authors: ["J. Müller"] }, { abstract: other, authors: ["Jürgen Muller"] }],
    [
      "by an author with ö as oe",
      { abstract: long, authors: ["M. Schroeder"] },
      { abstract: other, authors: ["Mia Schröder"] },
    ],
    [
      "by initials in a row",
      { abstract: long, authors: ["JP Serre"] },
      { abstract: other, authors: ["Jean-Pierre Serre"] },
    ],
    ["by a name with a space", { abstract: long, authors: ["王伟"] }, { abstract: other, authors: ["王 伟"] }],
    [
      "with an umlaut spelled out",
      { abstract: "Über Größe und Länge. ".repeat(2) },
      { abstract: "Ueber Groesse und Laenge. ".repeat(2) },
    ],
    ["by the same abstract", { abstract: long, authors: ["李明"] }, { abstract: long, authors: ["Ming Li"] }],
    ["by a part of the abstract", { abstract: long }, { abstract: long.slice(0, 120) }],
    ["in another case and LaTeX", { abstract: long }, { abstract: long.toUpperCase().replaceAll(" ", "  ") }],
    ["where neither says anything", { abstract: "Known." }, { abstract: "Hearsay." }],
    ["where one says nothing", { abstract: "Nothing." }, { abstract: long, authors: ["A"] }],
  ])("%s", (_, one, two) => {
    expect([isSamePaper(one, two), isSamePaper(two, one)]).toEqual([true, true]);
  });
});

describe("two papers of one title are two", () => {
  test.each([
    ["by their authors", { abstract: "To this.", authors: ["A"] }, { abstract: "To that.", authors: ["B"] }],
    [
      "by their authors and abstracts",
      { abstract: long, authors: ["A. Smith"] },
      { abstract: other, authors: ["A. Jones"] },
    ],
    ["by their abstracts", { abstract: long }, { abstract: other }],
    ["by their abstracts, where one has authors", { abstract: long, authors: ["A"] }, { abstract: other }],
    [
      "for all a given name in common",
      { abstract: long, authors: ["Wei Zhang"] },
      { abstract: other, authors: ["Wei Li"] },
    ],
    [
      "for all a phrase in common",
      { abstract: "No abstract.", authors: ["A"] },
      { abstract: "No abstract.", authors: ["B"] },
    ],
  ])("%s", (_, one, two) => {
    expect([isSamePaper(one, two), isSamePaper(two, one)]).toEqual([false, false]);
  });
});
