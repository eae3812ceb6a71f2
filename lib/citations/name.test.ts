import { describe, expect, test } from "vitest";
import { displayName, readName, sortedName } from "./name";

describe("a name is sorted by", () => {
  const cases: [name: string, sorted: string][] = [
    ["Zehui Chen", "Chen, Zehui"],
    ["  Zehui \n Chen ", "Chen, Zehui"],
    ["Laurens van der Maaten", "van der Maaten, Laurens"],
    ["José G. C. de Souza", "de Souza, José G. C."],
    ["Wouter Van Gansbeke", "Van Gansbeke, Wouter"],
    ["Fernando De la Torre", "De la Torre, Fernando"],
    ["Chien Van Nguyen", "Nguyen, Chien Van"],
    ["Hal Daumé III", "Daumé, III, Hal"],
    ["Daumé III, Hal", "Daumé III, Hal"],
    ["Antonio Laverghetta, Jr.", "Laverghetta, Jr., Antonio"],
    ["King, Jr., Martin Luther", "King, Jr., Martin Luther"],
    ["van Beethoven, Ludwig", "van Beethoven, Ludwig"],
    ["Иван Петров", "Петров, Иван"],
    ["S. -H. Gary Chan", "Chan, S.-H. Gary"],
    ["Chen chen", "chen, Chen"],
    ["王伟", "王伟"],
    ["NVIDIA", "NVIDIA"],
    ["Gemma Team", "Gemma Team"],
    ["The ATLAS Collaboration", "The ATLAS Collaboration"],
    ["GLM-4. 5 Team", "GLM-4. 5 Team"],
    ["Alice and Bob", "Alice and Bob"],
  ];
  test.each(cases)("%s → %s", (name, sorted) => {
    expect(sortedName(readName(name))).toBe(sorted);
  });

  test("is read as it is spoken", () => {
    expect(displayName(readName("van Beethoven, Ludwig"))).toBe("Ludwig van Beethoven");
    expect(displayName(readName("Hal Daumé III"))).toBe("Hal Daumé III");
  });
});
