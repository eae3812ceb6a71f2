import { expect, test } from "vitest";
import { namesOf } from "../paperAuthors";
import { sortedName } from "./name";

/** Returns each author's sorted name; a group in braces. */
const read = (text: string) =>
  namesOf([text]).map((name) => (name.kind === "group" ? `{${name.name}}` : sortedName(name)));

test.each([
  ["01.AI", "{01.AI}"],
  ["01. AI", "{01.AI}"],
  ["01. Ann Roe", "Roe, Ann"],
  ["Llama Team, AI @ Meta", "{Llama Team}; {AI @ Meta}"],
  ["AI at Meta", "{AI at Meta}"],
  ["Z.ai", "{Z.ai}"],
  ["R.P.Fender", "Fender, R.P."],
  ["University of California, Berkeley", "{University of California, Berkeley}"],
  ["MIT, Harvard, and Stanford", "{MIT}; {Harvard}; {Stanford}"],
  ["Wei Wang, MIT", "Wang, Wei; {MIT}"],
  ["Ann Roe, NASA", "Roe, Ann; {NASA}"],
])("the firms, places and people in %j are %s", (text, names) => expect(read(text).join("; ")).toBe(names));

test.each([
  ["LI Wei, WANG Xiaoming", "LI, Wei; WANG, Xiaoming"],
  ["JP Serre", "Serre, JP"],
  ["Doe, JANE", "Doe, JANE"],
  ["Doe, JANE and Roe, ANN", "Doe, JANE; Roe, ANN"],
  ["Doe, NASA", "Doe; {NASA}"],
])("the capitals in %j are read as %s", (text, names) => expect(read(text).join("; ")).toBe(names));

test.each([
  ["محمد بن سلمان", "بن سلمان, محمد"],
  ["محمد عبد الله", "عبد الله, محمد"],
  ["דוד בן גוריון", "בן גוריון, דוד"],
  ["Mona Abd El Hamid", "Abd El Hamid, Mona"],
  ["Mona Abd El-Hamid", "Abd El-Hamid, Mona"],
  ["Mona Abdel Hamid", "Abdel Hamid, Mona"],
  ["Abd el-Rahman Munif", "Munif, Abd el-Rahman"],
  ["Abd El Rahman Hassan", "Hassan, Abd El Rahman"],
])("the family name of %s is recognized: %s", (text, name) => expect(read(text)).toEqual([name]));

test.each([
  ["Иванов Иван Иванович", "Иванов, Иван Иванович"],
  ["Иванова Анна Петровна", "Иванова, Анна Петровна"],
  ["Шевченко Тарас Григорович", "Шевченко, Тарас Григорович"],
  ["Иванов И. И.", "Иванов, И. И."],
  ["Иван Иванович Иванов", "Иванов, Иван Иванович"],
  ["Роман Аркадьевич Абрамович", "Абрамович, Роман Аркадьевич"],
  ["Ivanova Anna Petrovna", "Ivanova, Anna Petrovna"],
  ["Ana Maria Petrovich", "Petrovich, Ana Maria"],
  ["佐々木希", "佐々木, 希"],
  ["佐々木健太", "佐々木, 健太"],
  ["長谷川誠", "長谷川, 誠"],
  ["山田太郎", "山田, 太郎"],
  ["Vo Nguyen Giap", "Vo, Nguyen Giap"],
  ["Lê Minh Quân", "Lê, Minh Quân"],
  ["Ngô Bảo Châu", "Ngô, Bảo Châu"],
  ["Do Minh Tuan", "Do, Minh Tuan"],
  ["Minh Quan Ngo", "Ngo, Minh Quan"],
  ["Mai Lan Schmidt", "Schmidt, Mai Lan"],
])("the order of the names in %s is recognized: %s", (text, name) => expect(read(text)).toEqual([name]));

test.each([
  ["Jan Novák, CSc.", "Novák, Jan"],
  ["PhDr. Jan Novák", "Novák, Jan"],
  ["Capt. Ann Roe", "Roe, Ann"],
  ["Ann Doe née Roe", "Doe, Ann"],
  ["Ann Doe, née Roe, Bo Li", "Doe, Ann; Li, Bo"],
  ["Ann Doe aka Bo", "Doe, Ann"],
  ["John Smith the Third", "Smith, III, John"],
  ["A. One, B. Two, with C. Three", "One, A.; Two, B.; Three, C."],
])("%j names %s", (text, names) => expect(read(text).join("; ")).toBe(names));

test.each(["Аноним", "Anónimo", "Guest", "root", "[object Object]", "First Author"])("%s names nobody", (text) => {
  expect(read(text)).toEqual([]);
});
