import { describe, expect, test } from "vitest";
import { isSamePaper } from "./samePaper";

const long =
  "We present a method that learns to search the web with several agents, each of which reads a part of what was found. " +
  "It answers questions in a tenth of the time that people need.";
const other =
  "This volume collects the talks of a meeting on the geometry of knots and the topology of surfaces that was held in June. " +
  "Its editors thank everyone who came.";

describe("two papers of one title are the same", () => {
  test.each([
    [
      "if they share an author",
      { abstract: long, authors: ["A. Smith"] },
      { abstract: other, authors: ["Alice Smith", "Bo Li"] },
    ],
    [
      "if an author's name is inverted",
      { abstract: long, authors: ["Smith, Alice"] },
      { abstract: other, authors: ["A. Smith"] },
    ],
    [
      "if an accent is missing",
      { abstract: long, authors: ["J. Müller"] },
      { abstract: other, authors: ["Jürgen Muller"] },
    ],
    [
      "if ö is written oe in a name",
      { abstract: long, authors: ["M. Schroeder"] },
      { abstract: other, authors: ["Mia Schröder"] },
    ],
    [
      "if initials are run together",
      { abstract: long, authors: ["JP Serre"] },
      { abstract: other, authors: ["Jean-Pierre Serre"] },
    ],
    ["if a name has a space", { abstract: long, authors: ["王伟"] }, { abstract: other, authors: ["王 伟"] }],
    [
      "if an umlaut is spelled out",
      { abstract: "Über Größe und Länge. ".repeat(2) },
      { abstract: "Ueber Groesse und Laenge. ".repeat(2) },
    ],
    ["if the abstract is the same", { abstract: long, authors: ["李明"] }, { abstract: long, authors: ["Ming Li"] }],
    ["if one abstract is a part of the other", { abstract: long }, { abstract: long.slice(0, 120) }],
    ["if case and spacing differ", { abstract: long }, { abstract: long.toUpperCase().replaceAll(" ", "  ") }],
    ["if both say too little", { abstract: "Known." }, { abstract: "Hearsay." }],
    ["if one says too little", { abstract: "Nothing." }, { abstract: long, authors: ["A"] }],
  ])("%s", (_, one, two) => {
    expect([isSamePaper(one, two), isSamePaper(two, one)]).toEqual([true, true]);
  });
});

describe("two papers of one title are different", () => {
  test.each([
    ["if the authors differ", { abstract: "To this.", authors: ["A"] }, { abstract: "To that.", authors: ["B"] }],
    [
      "if authors and abstracts differ",
      { abstract: long, authors: ["A. Smith"] },
      { abstract: other, authors: ["A. Jones"] },
    ],
    ["if the abstracts differ", { abstract: long }, { abstract: other }],
    ["if the abstracts differ and only one has authors", { abstract: long, authors: ["A"] }, { abstract: other }],
    [
      "despite a given name in common",
      { abstract: long, authors: ["Wei Zhang"] },
      { abstract: other, authors: ["Wei Li"] },
    ],
    [
      "despite a phrase in common",
      { abstract: "No abstract.", authors: ["A"] },
      { abstract: "No abstract.", authors: ["B"] },
    ],
  ])("%s", (_, one, two) => {
    expect([isSamePaper(one, two), isSamePaper(two, one)]).toEqual([false, false]);
  });
});
