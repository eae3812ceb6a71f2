import { describe, expect, test } from "vitest";
import type { UpstreamResponse } from "../fetcher/answer";
import { readListRecords, setOf } from "./arxivOai";

const answer = (body: string): UpstreamResponse => ({
  url: "https://oaipmh.arxiv.org/oai",
  status: 200,
  headers: {},
  text: `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">${body}</OAI-PMH>`,
});

function entriesOf(...metadata: string[]) {
  const records = metadata.map(
    (each) => `<record><header><identifier>x</identifier></header><metadata>${each}</metadata></record>`,
  );
  const read = readListRecords(answer(`<ListRecords>${records.join("")}</ListRecords>`));
  if (read === "expired") throw new Error("expired");
  return read;
}

test.each([
  ["cs.CL", "cs:cs:CL"],
  ["cs", "cs"],
  ["math.AG", "math:math:AG"],
  ["hep-th", "physics:hep-th"],
  ["astro-ph.GA", "physics:astro-ph:GA"],
  ["cond-mat.str-el", "physics:cond-mat:str-el"],
  ["q-bio.NC", "q-bio:q-bio:NC"],
  ["physics.optics", "physics:physics:optics"],
])("the OAI-PMH set of %s is %s", (category, set) => {
  expect(setOf(category)).toBe(set);
});

describe("an arXivRaw record", () => {
  const raw = (versions: string, more = "") =>
    `<arXivRaw><id>0811.3882</id>${versions}<title>On\n  bundles</title><authors>A.V. One and B. Two</authors>
    <categories>math.KT math.AT</categories>${more}<abstract>  Of bundles.\n</abstract></arXivRaw>`;
  const version = (number: number, date: string, rest = "<size>9kb</size>") =>
    `<version version="v${number}"><date>${date}</date>${rest}</version>`;

  test("sorts versions by number, not by name", () => {
    const versions = [1, 10, 2].map((number) => version(number, `Mon, ${number + 10} Nov 2008 20:36:15 GMT`));
    expect(entriesOf(raw(versions.join(""))).entries).toMatchObject([
      {
        id: "0811.3882",
        version: 10,
        submitted: new Date("2008-11-11T20:36:15Z"),
        withdrawn: null,
        abstract: "Of bundles.",
      },
    ]);
  });

  test.each([
    ["the source type “ignore”", "<size>0kb</size><source_type>I</source_type>", "", true],
    [
      "no size and a comment that says so",
      "<size>0kb</size>",
      "<comments>This paper has been\n withdrawn</comments>",
      true,
    ],
    ["no size only", "<size>0kb</size>", "", false],
    ["a comment only", "<size>9kb</size>", "<comments>Theorem 3 is withdrawn</comments>", false],
  ])("with %s is withdrawn: %s", (_, rest, comments, isWithdrawn) => {
    const versions = version(1, "Mon, 24 Nov 2008 20:36:15 GMT") + version(2, "Tue, 25 Nov 2008 20:36:15 GMT", rest);
    expect(entriesOf(raw(versions, comments)).entries[0]?.withdrawn !== null).toBe(isWithdrawn);
  });

  test("that was withdrawn and came back is not withdrawn", () => {
    const gone = "<size>0kb</size><source_type>I</source_type>";
    const versions = version(1, "Mon, 24 Nov 2008 20:36:15 GMT", gone) + version(2, "Tue, 25 Nov 2008 20:36:15 GMT");
    expect(entriesOf(raw(versions)).entries[0]?.withdrawn).toBeNull();
  });
});

test("a record in the format arXiv has separate authors", () => {
  const author = (key: string, fore = "") => `<author><keyname>${key}</keyname><forenames>${fore}</forenames></author>`;
  const record = `<arXiv><id>1601.03238</id><created>2016-01-13</created>
    <authors>${author("Planck Collaboration")}${author(":")}${author("Wang", "Jieci")}</authors>
    <title>T</title><categories>quant-ph</categories><abstract>A</abstract></arXiv>`;
  expect(entriesOf(record).entries).toMatchObject([
    {
      authors: ["Planck Collaboration", "Jieci Wang"],
      submitted: new Date("2016-01-13T12:00:00Z"),
      withdrawn: undefined,
    },
  ]);
});

describe("a list", () => {
  test("gives its resumption token and its length", () => {
    const body = `<ListRecords><resumptionToken completeListSize="907096" cursor="95000">496549|96001</resumptionToken></ListRecords>`;
    expect(readListRecords(answer(body))).toMatchObject({ token: "496549|96001", total: 907096, before: 95000 });
    expect(readListRecords(answer(`<ListRecords><resumptionToken/></ListRecords>`))).toMatchObject({
      token: null,
      total: null,
    });
  });

  test("may be empty, expired or refused", () => {
    expect(readListRecords(answer('<error code="noRecordsMatch"/>'))).toMatchObject({ count: 0, token: null });
    expect(readListRecords(answer('<error code="badResumptionToken"/>'))).toBe("expired");
    expect(() => readListRecords(answer('<error code="badArgument">no such set</error>'))).toThrow(
      "it reported “no such set”",
    );
  });

  test("skips deleted records, and reports those it cannot read", () => {
    const deleted = `<record><header status="deleted"><identifier>oai:arXiv.org:1</identifier></header></record>`;
    const odd = `<record><header><identifier>oai:arXiv.org:odd</identifier></header><metadata/></record>`;
    expect(readListRecords(answer(`<ListRecords>${deleted}${odd}</ListRecords>`))).toMatchObject({
      entries: [],
      bad: [{ name: "oai:arXiv.org:odd" }],
      count: 2,
    });
  });
});
