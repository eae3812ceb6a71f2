import { describe, expect, test } from "vitest";
import { smallIndex } from "@/tests/setup/smallIndex";
import { compile } from "./plan/compile";
import { parseQuery } from "./query/parse";
import { meetsPhrases } from "./ranking/proximity";

const authors = [
  ["Geoffrey E. Hinton", "Song Cai"],
  ["Geoffrey Hinton", "Li Han"],
  ["Ernest Hinton"],
  ["Laurens van der Maaten"],
  ["Luc Van Gool"],
  ["Min Jun Kim"],
  ["Gabriel García Márquez"],
  ["García Márquez, Gabriel", "Ada Byron"],
  ["Kim Jong-un", "Santiago Ramón y Cajal"],
  ["Hal Daumé III"],
  ["C. Bal\\'azs"],
  ["Wei Wang (王伟)", "Song Han"],
  ["Jean-Rémi King"],
  ["Gemma Team"],
  ["John A. Smith"],
  ["John B. Smith"],
  ["Geoffrey Everest Hinton"],
  ["Minseo Choi"],
  ["Fei-Fei Li"],
  ["Xiaoming Zhou"],
  ["Xiao Ming Zhao"],
  ["Nguyễn Thị Lan"],
  ["Hoa Thi Tran"],
  ["Phạm Thị Ngọc Mai"],
  ["Wei Ming Sun"],
  ["Wu Jia-Jun"],
  ["Yann LeCun"],
  ["Laurent El Ghaoui"],
  ["Fei-Fan Lu"],
  ["Feng Lu"],
  ["Feifan Lu"],
  ["Jean-Luc Roy"],
  ["Jean Roy"],
  ["Jeanluc Roy", "J. Roy"],
];
const index = smallIndex(authors.map((names, id) => ({ id: id + 1, title: "A", abstract: "B.", authors: names })));

/** The papers that a query finds, each by its first author. */
function found(text: string): string[] {
  const plan = compile(parseQuery(text), { lexicon: index.lexicon, total: index.total });
  const required = plan.terms.filter(({ need }) => need === "required");
  return index.papers
    .filter(({ sequence }) =>
      required.every(({ variants: forms }) => forms.some(({ word }) => sequence.includes(word))),
    )
    .filter(({ sequence }) => meetsPhrases(plan, sequence))
    .map(({ id }) => authors[id - 1]?.[0] ?? "");
}

const hintons = ["Geoffrey E. Hinton", "Geoffrey Hinton", "Geoffrey Everest Hinton"];

describe("an author is found however the name is written", () => {
  test.each([
    ["Geoffrey Hinton"],
    ["Geoffrey E. Hinton"],
    ["Hinton Geoffrey"],
    ["Hinton, Geoffrey"],
    ["Hinton, Geoffrey E."],
    ["G Hinton"],
    ["G. Hinton"],
    ["G. E. Hinton"],
    ["G.E. Hinton"],
    ["GE Hinton"],
    ["Hinton G"],
    ["Hinton GE"],
    ["Hinton, G"],
    ["Hinton, G.E."],
    ["Hinton,G.E."],
    ["hinton g e"],
    ["Dr. Geoffrey Hinton"],
  ])('author:"%s"', (name) => {
    expect(found(`author:"${name}"`)).toEqual(hintons);
  });

  test.each([
    ["Lu, F.-F.", ["Fei-Fan Lu", "Feifan Lu"]],
    ["F.-F. Lu", ["Fei-Fan Lu", "Feifan Lu"]],
    ["F-F Lu", ["Fei-Fan Lu", "Feifan Lu"]],
    ["F.‐F. Lu", ["Fei-Fan Lu", "Feifan Lu"]],
    ["J.-L. Roy", ["Jean-Luc Roy", "Jeanluc Roy"]],
    ["F. Lu", ["Fei-Fan Lu", "Feng Lu", "Feifan Lu"]],
    ["Laurens van der Maaten", ["Laurens van der Maaten"]],
    ["Laurens Maaten", ["Laurens van der Maaten"]],
    ["van der Maaten", ["Laurens van der Maaten"]],
    ["van der Maaten, Laurens", ["Laurens van der Maaten"]],
    ["L. van der Maaten", ["Laurens van der Maaten"]],
    ["laurens van der maaten", ["Laurens van der Maaten"]],
    ["Luc Gool", ["Luc Van Gool"]],
    ["Gool, L.", ["Luc Van Gool"]],
    ["G. García Márquez", ["Gabriel García Márquez", "García Márquez, Gabriel"]],
    ["Garcia Marquez, Gabriel", ["Gabriel García Márquez", "García Márquez, Gabriel"]],
    ["Garcia Marquez Gabriel", ["Gabriel García Márquez", "García Márquez, Gabriel"]],
    ["Garcia Marquez G", ["Gabriel García Márquez", "García Márquez, Gabriel"]],
    ["Jong-un Kim", ["Kim Jong-un"]],
    ["Kim Jong-un", ["Kim Jong-un"]],
    ["J.-U. Kim", ["Kim Jong-un"]],
    ["Santiago Cajal", ["Kim Jong-un"]],
    ["Hal Daume", ["Hal Daumé III"]],
    ["Daumé, Hal", ["Hal Daumé III"]],
    ["C. Balázs", ["C. Bal\\'azs"]],
    ["C. Balazs", ["C. Bal\\'azs"]],
    ["C. Bal\\'azs", ["C. Bal\\'azs"]],
    ["王伟", ["Wei Wang (王伟)"]],
    ["JR King", ["Jean-Rémi King"]],
    ["Jean-Remi King", ["Jean-Rémi King"]],
    ["Gemma Team", ["Gemma Team"]],
  ])('author:"%s"', (name, expected) => {
    expect(found(`author:"${name}"`)).toEqual(expected);
  });
});

describe("a given name of syllables is found joined, apart and with a hyphen", () => {
  test.each([
    ["Minjun Kim", ["Min Jun Kim"]],
    ["Min-jun Kim", ["Min Jun Kim"]],
    ["Min Jun Kim", ["Min Jun Kim"]],
    ["Kim Min Jun", ["Min Jun Kim"]],
    ["Kim Minjun", ["Min Jun Kim"]],
    ["Min-Seo Choi", ["Minseo Choi"]],
    ["Min Seo Choi", ["Minseo Choi"]],
    ["Choi Min-seo", ["Minseo Choi"]],
    ["Feifei Li", ["Fei-Fei Li"]],
    ["Fei Fei Li", ["Fei-Fei Li"]],
    ["Li Fei-Fei", ["Fei-Fei Li"]],
    ["Xiao-Ming Zhou", ["Xiaoming Zhou"]],
    ["Xiaoming Zhao", ["Xiao Ming Zhao"]],
    ["X. M. Zhou", ["Xiaoming Zhou"]],
    ["Jiajun Wu", ["Wu Jia-Jun"]],
    ["Jia-Jun Wu", ["Wu Jia-Jun"]],
    ["Wu Jiajun", ["Wu Jia-Jun"]],
  ])('author:"%s"', (name, expected) => {
    expect(found(`author:"${name}"`)).toEqual(expected);
  });
});

describe("a family name is found with its particle joined and apart", () => {
  test.each([
    ["Yann LeCun", ["Yann LeCun"]],
    ["Yann Le Cun", ["Yann LeCun"]],
    ["Le Cun, Yann", ["Yann LeCun"]],
    ["Y. Le Cun", ["Yann LeCun"]],
    ["Laurent ElGhaoui", ["Laurent El Ghaoui"]],
    ["Laurent El Ghaoui", ["Laurent El Ghaoui"]],
    ["Luc VanGool", ["Luc Van Gool"]],
    ["Luc Van Gool", ["Luc Van Gool"]],
  ])('author:"%s"', (name, expected) => {
    expect(found(`author:"${name}"`)).toEqual(expected);
  });
});

describe("a Vietnamese name is found in both orders, with and without its middle name", () => {
  test.each([
    ["Lan Nguyen", ["Nguyễn Thị Lan"]],
    ["Nguyen Lan", ["Nguyễn Thị Lan"]],
    ["Nguyễn Thị Lan", ["Nguyễn Thị Lan"]],
    ["Nguyen Thi Lan", ["Nguyễn Thị Lan"]],
    ["Lan Thi Nguyen", ["Nguyễn Thị Lan"]],
    ["Thi Lan Nguyen", ["Nguyễn Thị Lan"]],
    ["L. Nguyen", ["Nguyễn Thị Lan"]],
    ["Trần Thị Hoa", ["Hoa Thi Tran"]],
    ["Mai Pham", ["Phạm Thị Ngọc Mai"]],
    ["Ngoc Mai Pham", ["Phạm Thị Ngọc Mai"]],
    ["Ngoc Pham", []],
    ["Hoa Nguyen", []],
  ])('author:"%s"', (name, expected) => {
    expect(found(`author:"${name}"`)).toEqual(expected);
  });
});

describe("other authors are not found", () => {
  test.each([
    ["Wei Sun", []],
    ["Ming Sun", []],
    ["Fei Li", []],
    ["Wei Li", []],
    ["Song Han", ["Wei Wang (王伟)"]],
    ["Min Kim", []],
    ["E Hinton", ["Geoffrey E. Hinton", "Ernest Hinton"]],
    ["G. A. Hinton", ["Geoffrey Hinton"]],
    ["John C. Smith", []],
    ["John A. Smith", ["John A. Smith"]],
    ["H Geoffrey", []],
    ["B. Gabriel", []],
    ["S. Cai Hinton", []],
  ])('author:"%s"', (name, expected) => {
    expect(found(`author:"${name}"`)).toEqual(expected);
  });

  test("a name can be excluded", () => {
    expect(found('author:Hinton -author:"G. Hinton"')).toEqual(["Ernest Hinton"]);
  });
});
