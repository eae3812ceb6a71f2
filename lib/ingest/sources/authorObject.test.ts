import { expect, test } from "vitest";
import { arxivNumber } from "./arxivNumber";
import { nameOfObject } from "./authorObject";

test.each([
  [{ family: "Roe", given: "Ann" }, "Roe, Ann"],
  [{ family: "Roe", given: "Ann", sequence: "first", affiliation: [] }, "Roe, Ann"],
  [{ family: "Maaten", given: "Laurens", "non-dropping-particle": "van der" }, "van der Maaten, Laurens"],
  [{ family: "Smith", given: "John", suffix: "Jr." }, "Smith, Jr., John"],
  [{ literal: "ATLAS Collaboration" }, "ATLAS Collaboration"],
  [{ firstName: "Ann", lastName: "Roe", creatorType: "author" }, "Roe, Ann"],
  [{ first_name: "Ann", last_name: "Roe" }, "Roe, Ann"],
  [{ givenName: "Ann", familyName: "Roe", name: "Roe, Ann" }, "Roe, Ann"],
  [{ LastName: "Roe", ForeName: "Ann", Initials: "A" }, "Roe, Ann"],
  [{ CollectiveName: "ATLAS Collaboration" }, "ATLAS Collaboration"],
  [{ first: "Ann", middle: ["B.", "C."], last: "Roe", suffix: "" }, "Roe, Ann B. C."],
  [{ full_name: "Roe, Ann" }, "Roe, Ann"],
  [{ family: "Plato" }, "Plato"],
  [{ family: "García Márquez", given: "Gabriel José" }, "Gabriel José García Márquez"],
  [{ authorId: "1", name: "Bo Li" }, "Bo Li"],
  [{ author: { display_name: "Bo Li" } }, "Bo Li"],
])("%j is one author", (author, name) => expect(nameOfObject(author)).toEqual([name]));

test.each([[{ name: "Bo Li", hidden: true }], [{ name: null }], [{ lastName: "Roe", creatorType: "editor" }]])(
  "%j is hidden",
  (author) => expect(nameOfObject(author)).toEqual([]),
);

test.each([5, null, {}, { name: 5 }])("%j is left for the schema to refuse", (author) =>
  expect(nameOfObject(author)).toEqual([author]),
);

test.each([
  ["704.0002", "0704.0002"],
  ["704.001", "0704.0010"],
  ["2401.00001", "2401.00001"],
  ["2401.1", "2401.10000"],
  ["0704.0002", "0704.0002"],
  ["17", "17"],
  ["hep-th/9901001", "hep-th/9901001"],
])("the number %s is the id %s", (number, id) => expect(arxivNumber(number)).toBe(id));
