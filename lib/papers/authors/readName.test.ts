import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sortedAs } from "@/tests/setup/sortedAs";
import { displayName, familyOf } from "./name";
import { readName } from "./readName";

describe("a person's name is sorted", () => {
  test.each([
    ["Zehui Chen", "Chen, Zehui"],
    ["  Zehui \n Chen ", "Chen, Zehui"],
    ["Иван Петров", "Петров, Иван"],
    ["Chen chen", "chen, Chen"],
    ["S. -H. Gary Chan", "Chan, S.-H. Gary"],
    ["R.P.Fender", "Fender, R.P."],
    ["V.de Alfaro", "de Alfaro, V."],
    ["James Lee-Thorp", "Lee-Thorp, James"],
    ['John "Four" Flynn', 'Flynn, John "Four"'],
    ["Robert (Bob) Smith", "Smith, Robert (Bob)"],
    ["Aakanksha", "Aakanksha"],
    ["XingYu", "XingYu"],
  ])("%s → %s", (text, expected) => {
    expect(sortedAs(text)).toBe(expected);
  });
});

describe("a particle belongs to the family name", () => {
  test.each([
    ["W. E. Du Bois", "Du Bois, W. E."],
    ["Ann La Rue", "La Rue, Ann"],
    ["Ann Mac Lean", "Mac Lean, Ann"],
    ["Ann Ter Hoeve", "Ter Hoeve, Ann"],
    ["Ann Lo Re", "Lo Re, Ann"],
    ["Laurens van der Maaten", "van der Maaten, Laurens"],
    ["José G. C. de Souza", "de Souza, José G. C."],
    ["Wouter Van Gansbeke", "Van Gansbeke, Wouter"],
    ["Luc Van Gool", "Van Gool, Luc"],
    ["Fernando De la Torre", "De la Torre, Fernando"],
    ["Teven Le Scao", "Le Scao, Teven"],
    ["Gael Le Lan", "Le Lan, Gael"],
    ["Klaas-Jan in 't Veld", "in 't Veld, Klaas-Jan"],
    ["Anna Op den Camp", "Op den Camp, Anna"],
    ["Gerard ’t Hooft", "’t Hooft, Gerard"],
    ["Karl von und zu Guttenberg", "von und zu Guttenberg, Karl"],
    ["Lorenzo de' Medici", "de' Medici, Lorenzo"],
    ["Gianna Degli Esposti", "Degli Esposti, Gianna"],
    ["Ana dos Santos", "dos Santos, Ana"],
    ["Erik af Klint", "af Klint, Erik"],
    ["Khalil El Masri", "El Masri, Khalil"],
    ["Hassan Abu Alhaija", "Abu Alhaija, Hassan"],
    ["Ahmad bin Abdullah", "bin Abdullah, Ahmad"],
    ["Eyal Ben David", "Ben David, Eyal"],
    ["Rhodri ab Owen", "ab Owen, Rhodri"],
    ["Dafydd Ap Gwilym", "Ap Gwilym, Dafydd"],
    ["Seán Ó Ríordáin", "Ó Ríordáin, Seán"],
    ["Máire Nic Gearailt", "Nic Gearailt, Máire"],
    ["Jean d'Alembert", "d'Alembert, Jean"],
    ["BRAM VAN GINNEKEN", "VAN GINNEKEN, BRAM"],
    ["Mary St. John", "St. John, Mary"],
    ["van Beethoven, Ludwig", "van Beethoven, Ludwig"],
    ["Jacobus van't Hoff", "van't Hoff, Jacobus"],
    ["Jacobus Van’t Hoff", "Van’t Hoff, Jacobus"],
    ["Lorenzo De’ Medici", "De’ Medici, Lorenzo"],
    ["Davide Li Causi", "Li Causi, Davide"],
    ["Max v. Berg", "v. Berg, Max"],
    ["Max v. d. Berg", "v. d. Berg, Max"],
    ["Max v.d. Berg", "v.d. Berg, Max"],
    ["Max v/d Berg", "v/d Berg, Max"],
    ["Berg, Max v. d.", "v. d. Berg, Max"],
    ["Max vor der Brück", "vor der Brück, Max"],
    ["Anna unter der Linden", "unter der Linden, Anna"],
    ["Anna på Berg", "på Berg, Anna"],
    ["Anna fra Dal", "fra Dal, Anna"],
    ["Máire Ni Dhomhnaill", "Ni Dhomhnaill, Máire"],
    ["Anna Mhic Mathúna", "Mhic Mathúna, Anna"],
    ["Seán Mac an tSaoir", "Mac an tSaoir, Seán"],
    ["Sean O Brien", "O Brien, Sean"],
    ["Sean O’ Brien", "O’ Brien, Sean"],
    ["Ravi s/o Kumar", "s/o Kumar, Ravi"],
    ["Devi D/O Kumar", "D/O Kumar, Devi"],
    ["Ravi a/l Kumar", "a/l Kumar, Ravi"],
    ["Siti binti Ahmad", "binti Ahmad, Siti"],
    ["Siti Binte Ahmad", "Binte Ahmad, Siti"],
    ["Ahmad b. Abdullah", "b. Abdullah, Ahmad"],
    ["Maaten, Laurens van der", "van der Maaten, Laurens"],
  ])("%s → %s", (text, expected) => {
    expect(sortedAs(text)).toBe(expected);
  });
});

describe("a word that only looks like a particle does not", () => {
  test.each([
    ["Van Jacobson", "Jacobson, Van"],
    ["Chien Van Nguyen", "Nguyen, Chien Van"],
    ["L. Nguyen Van Thé", "Thé, L. Nguyen Van"],
    ["Bin Wang", "Wang, Bin"],
    ["Xue Bin Peng", "Peng, Xue Bin"],
    ["Chien Te Tung", "Tung, Chien Te"],
    ["Di Huang", "Huang, Di"],
    ["Grace Li Zhang", "Zhang, Grace Li"],
    ["Wei Ni Zhang", "Zhang, Wei Ni"],
    ["John O Smith", "Smith, John O"],
    ["Sean O. Brien", "Brien, Sean O."],
    ["María del Carmen López", "López, María del Carmen"],
    ["Jean de Dieu Nyandwi", "Nyandwi, Jean de Dieu"],
    ["Abd El Rahman Hassan", "Hassan, Abd El Rahman"],
    ["Saad El Dine Ahmed", "Ahmed, Saad El Dine"],
  ])("%s → %s", (text, expected) => {
    expect(sortedAs(text)).toBe(expected);
  });
});

describe("a family name may have several words", () => {
  test.each([
    ["García Márquez, Gabriel", "García Márquez, Gabriel"],
    ["Santiago Ramón y Cajal", "Ramón y Cajal, Santiago"],
    ["Oriol Mayné i Comas", "Mayné i Comas, Oriol"],
    ["Gabriel Reis e Silva", "Reis e Silva, Gabriel"],
    ["G. B. Lima Neto", "Lima Neto, G. B."],
  ])("%s → %s", (text, expected) => {
    expect(sortedAs(text)).toBe(expected);
  });
});

describe("suffixes are kept, titles and degrees are dropped", () => {
  test.each([
    ["Hal Daumé III", "Daumé, III, Hal"],
    ["Daumé III, Hal", "Daumé, III, Hal"],
    ["Antonio Laverghetta, Jr.", "Laverghetta, Jr., Antonio"],
    ["Martin Luther King Jr.", "King, Jr., Martin Luther"],
    ["King, Jr., Martin Luther", "King, Jr., Martin Luther"],
    ["King, Martin Luther, Jr.", "King, Jr., Martin Luther"],
    ["Dr. Ann Roe, PhD", "Roe, Ann"],
    ["Prof. Dr.-Ing. Hans Meier", "Meier, Hans"],
    ["Hans Meier, M.D., Ph.D.", "Meier, Hans"],
    ["Hans Meier MD", "Meier, Hans"],
    ["Sir Roger Penrose, FRS", "Penrose, Roger"],
    ["Smith, M.D.", "Smith, M.D."],
    ["MD Azizul Hakim", "Hakim, MD Azizul"],
    ["Md. Shad Akhtar", "Akhtar, Md. Shad"],
    ["John Smith M.Sc.", "Smith, John"],
    ["William Gates 3rd", "Gates, 3rd, William"],
    ["Praveen S V", "V, Praveen S"],
  ])("%s → %s", (text, expected) => {
    expect(sortedAs(text)).toBe(expected);
  });
});

describe("the family name comes first if the order is known", () => {
  test.each([
    ["王伟", "王, 伟", "王伟"],
    ["毛泽东", "毛, 泽东", "毛泽东"],
    ["欧阳修", "欧阳, 修", "欧阳修"],
    ["김정은", "김, 정은", "김정은"],
    ["남궁민", "남궁, 민", "남궁민"],
    ["山田 太郎", "山田, 太郎", "山田太郎"],
    ["Kim Jong-un", "Kim, Jong-un", "Kim Jong-un"],
    ["Jong-un Kim", "Kim, Jong-un", "Jong-un Kim"],
    ["WANG Xiaoming", "WANG, Xiaoming", "WANG Xiaoming"],
    ["Nguyễn Văn An", "Nguyễn, Văn An", "Nguyễn Văn An"],
    ["Nguyen Van Troi", "Nguyen, Van Troi", "Nguyen Van Troi"],
    ["卡尔·马克思", "卡尔·马克思", "卡尔·马克思"],
  ])("%s → %s", (text, expected, shown) => {
    expect(sortedAs(text)).toBe(expected);
    expect(displayName(readName(text)!)).toBe(shown);
  });
});

test.each([["Wei Wang (王伟)"], ["Wei Wang 王伟"], ["王伟 Wei Wang"], ["王伟 (Wei Wang)"]])(
  "%s is one name in two scripts",
  (text) => {
    expect(readName(text)).toMatchObject({ given: "Wei", family: "Wang", alsoWritten: "王伟" });
  },
);

test.each([
  [""],
  ["et al."],
  ["and others"],
  ["..."],
  ["Anonymous"],
  ["Anonymous Author(s)"],
  ["no author"],
  ["N/A"],
  ["https://example.org/a"],
  ["ann@example.org"],
  ["mailto:ann@example.org"],
  ["1,2"],
])("%j names nobody", (text) => {
  expect(readName(text)).toBeNull();
});

test("every name that is read has a display name and a family name", () => {
  const word = fc.constantFrom(
    ..."Ann Bo J. van der Le García y Wang Jr. III MD Dr. Team MIT * † ¹ , ; (MIT) 王伟 al.".split(" "),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const name = readName(words.join(" "));
      if (name === null) return;
      expect(displayName(name).trim()).not.toBe("");
      expect(familyOf(name)).not.toBe("");
    }),
  );
});

test("no text causes an error", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const name = readName(text);
      if (name) expect(displayName(name)).not.toMatch(/[@\n]/);
    }),
  );
});
