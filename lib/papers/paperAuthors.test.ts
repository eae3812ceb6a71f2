import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayName, type Name, sortedName } from "./authors/name";
import { authorsIn, namesOf } from "./paperAuthors";

const sortedOf = (name: Name) => (name.kind === "group" ? `{${name.name}}` : sortedName(name));
const sorted = (...texts: string[]) => namesOf(texts).map(sortedOf);
const shown = (...texts: string[]) => namesOf(texts).map(displayName);

test("several authors in capitals are people, and several firms are firms", () => {
  const [smith, obrien, van, ...firms] = namesOf([
    "SMITH, JOHN",
    "O'BRIEN, SEAN B.",
    "VAN DER MAATEN, ANN",
    "NASA",
    "IBM",
  ]);
  expect([smith, obrien, van].map((name) => name?.kind)).toEqual(["person", "person", "person"]);
  expect(firms.map((name) => name.kind)).toEqual(["group", "group"]);
});

describe("a list in one text", () => {
  test.each([
    ["Ann One$^\\dagger$, Bob Two$^1$$^\\ddagger$ and Carl Three$^\\ast$", ["Ann One", "Bob Two", "Carl Three"]],
    ["A. One, B. Two", ["A. One", "B. Two"]],
    ["A. One and B. Two", ["A. One", "B. Two"]],
    ["A. One & B. Two", ["A. One", "B. Two"]],
    ["Ann One und Bob Two", ["Ann One", "Bob Two"]],
    ["Ann One et Bob Two", ["Ann One", "Bob Two"]],
    ["Ana López y Juan Pérez", ["Ana López", "Juan Pérez"]],
    ["Santiago Ramón y Cajal", ["Santiago Ramón y Cajal"]],
    ["A. One, B. Two, and\n  C. Three", ["A. One", "B. Two", "C. Three"]],
    ["Ann One and Eric J\n  Two and Bob Three", ["Ann One", "Eric J Two", "Bob Three"]],
    ["Ann One\nBob Two", ["Ann One", "Bob Two"]],
    ["Ann One\\thanks{MIT} \\and Bob Two", ["Ann One", "Bob Two"]],
    ["Ann One; Bob Two", ["Ann One", "Bob Two"]],
    ["A. One (MIT, Boston), B. Two ((1) Here, (2) There)", ["A. One", "B. Two"]],
    ["Martin King, Jr., Henry Tudor, VIII", ["Martin King Jr.", "Henry Tudor VIII"]],
    ["John Smith, Member, IEEE, Jane Doe, Fellow, IEEE", ["John Smith", "Jane Doe"]],
    ["Alexandra Anderson", ["Alexandra Anderson"]],
    ["A. One)", ["A. One"]],
    ["A. (One (MIT), B. Two", ["A. One", "B. Two"]],
    ["R.P.Fender, D.M. Russell", ["R.P. Fender", "D.M. Russell"]],
    ["Ann One¹, Bob Two²,³, and Carl Three*", ["Ann One", "Bob Two", "Carl Three"]],
    ["Ann One$^{1,2}$, Bob Two$^{1}$", ["Ann One", "Bob Two"]],
    ["A. One, B. Two, et al.", ["A. One", "B. Two"]],
    ["A. One, B. Two et al", ["A. One", "B. Two"]],
    ["Ann One & al.", ["Ann One"]],
    ["Ann One and colleagues", ["Ann One"]],
    ["Ann One and 3 more authors", ["Ann One"]],
    ["Al Gore and Ann One", ["Al Gore", "Ann One"]],
    ["A. One, B. Two and others", ["A. One", "B. Two"]],
    ["by Ann One and Bob Two", ["Ann One", "Bob Two"]],
    ["王伟、李娜", ["王伟", "李娜"]],
    ["王伟，李娜", ["王伟", "李娜"]],
    ["王伟 李娜", ["王伟", "李娜"]],
    ["김철수·이영희", ["김철수", "이영희"]],
    ["卡尔·马克思", ["卡尔·马克思"]],
    ["李明 (Ming Li), 王芳 (Fang Wang)", ["Ming Li", "Fang Wang"]],
    ["Acme, Inc., Ann One", ["Acme, Inc.", "Ann One"]],
    ["J.\\,S. One and G.\\ F. Two", ["J. S. One", "G. F. Two"]],
    ["Wei Wang（王伟）, Na Li（李娜）", ["Wei Wang", "Na Li"]],
    ['"Ann One", "Bob Two"', ["Ann One", "Bob Two"]],
    ["['Ann One', 'Bob O'Two']", ["Ann One", "Bob O'Two"]],
    ["['One, Ann', 'Two, Bob']", ["Ann One", "Bob Two"]],
    ['Ann "Bea" One, Bob Two', ['Ann "Bea" One', "Bob Two"]],
    ["Ann One/Bob Two", ["Ann One", "Bob Two"]],
    ["One, Ann/Two, Bob", ["Ann One", "Bob Two"]],
    ["Ravi s/o Kumar, Ann One", ["Ravi s/o Kumar", "Ann One"]],
    ["Ann One + Bob Two", ["Ann One", "Bob Two"]],
    ["Ann One, Bob Two + 3 more", ["Ann One", "Bob Two"]],
    ["Ann One - MIT", ["Ann One"]],
    ["Ann One — Google DeepMind", ["Ann One"]],
    ["Ann One* Bob Two*", ["Ann One", "Bob Two"]],
    ["Ann One1 Bob Two2", ["Ann One", "Bob Two"]],
    ["Ann One\tBob Two", ["Ann One", "Bob Two"]],
    ["1) Ann One, 2) Bob Two.", ["Ann One", "Bob Two"]],
    ["By: Ann One", ["Ann One"]],
    ["", []],
    [`${"(".repeat(64_000)}MIT${")".repeat(64_000)} A. One`, ["A. One"]],
  ])("%j", (text, authors) => {
    expect(shown(text)).toEqual(authors);
    expect(shown(...authorsIn(text))).toEqual(authors);
  });
});

describe("names with the family name first", () => {
  test.each([
    ["Smith, John", ["John Smith"]],
    ["García Márquez, Gabriel", ["Gabriel García Márquez"]],
    ["Smith, John; Doe, Jane", ["John Smith", "Jane Doe"]],
    ["Smith, John, Doe, Jane", ["John Smith", "Jane Doe"]],
    ["Smith, J., Doe, J., and Roe, R.", ["J. Smith", "J. Doe", "R. Roe"]],
    ["Smith, J. and Doe, J.", ["J. Smith", "J. Doe"]],
    ["Knuth, Donald E. and Lamport, Leslie", ["Donald E. Knuth", "Leslie Lamport"]],
    ["Smith, J.; Jones, A. B.; & Lee, C.", ["J. Smith", "A. B. Jones", "C. Lee"]],
    ["Bosch, Anna", ["Anna Bosch"]],
    ["Roche, Marie; Tesla, Nikola", ["Marie Roche", "Nikola Tesla"]],
    ["Wang, Nan", ["Nan Wang"]],
    ["Chen, Meng", ["Meng Chen"]],
    ["Pan, TengFei", ["TengFei Pan"]],
    ["Roe, Ed", ["Ed Roe"]],
    ["Lin, Huawei", ["Huawei Lin"]],
    ["PARK, Geun-hye", ["Geun-hye PARK"]],
    ["{The ATLAS Collaboration} and Smith, John", ["The ATLAS Collaboration", "John Smith"]],
    ["Smith JA, Doe B, Roe CD", ["JA Smith", "B Doe", "CD Roe"]],
    ["Wei XU, Bo LI", ["Wei XU", "Bo LI"]],
    ["King, Jr., Martin Luther", ["Martin Luther King Jr."]],
  ])("%j", (text, authors) => {
    expect(shown(text)).toEqual(authors);
  });

  test.each([
    ["SMITH, JOHN", ["SMITH, JOHN"]],
    ["DOE, BOB", ["DOE, BOB"]],
    ["WANG, WEI", ["WANG, WEI"]],
    ["LI, MING", ["LI, MING"]],
    ["PANG, RICHARD YUANZHE", ["PANG, RICHARD YUANZHE"]],
    ["ROE, ANN AND VAN DER AALST, WIL M. P.", ["ROE, ANN", "VAN DER AALST, WIL M. P."]],
    ["VON DER WENSE, ANN", ["VON DER WENSE, ANN"]],
    ["ROE, GEMMA", ["ROE, GEMMA"]],
    ["SMITH, JOHN A.", ["SMITH, JOHN A."]],
    ["SMITH, JOHN, JR.", ["SMITH, JR., JOHN"]],
    ["SMITH JR., JOHN", ["SMITH, JR., JOHN"]],
    ["VAN DER MAATEN, ANN", ["VAN DER MAATEN, ANN"]],
    ["GARCÍA MÁRQUEZ, ANA", ["GARCÍA MÁRQUEZ, ANA"]],
    ["SMITH, JOHN and DOE, BOB", ["SMITH, JOHN", "DOE, BOB"]],
    ["SMITH, JOHN; DOE, BOB", ["SMITH, JOHN", "DOE, BOB"]],
    ["SMITH, JOHN, DOE, BOB", ["SMITH, JOHN", "DOE, BOB"]],
    ["SMITH, J., DOE, B.", ["SMITH, J.", "DOE, B."]],
    ["SMITH, J., DOE, B., AND LI, C.", ["SMITH, J.", "DOE, B.", "LI, C."]],
    ["ANN ROE, BOB DOE", ["ROE, ANN", "DOE, BOB"]],
    ["IBM, GOOGLE", ["{IBM}", "{GOOGLE}"]],
  ])("in capitals: %j", (text, authors) => {
    expect(sorted(text)).toEqual(authors);
  });

  test.each([
    ["SMITH J, DOE B", ["SMITH, J", "DOE, B"]],
    ["Sadi AA, Khan MA", ["Sadi, AA", "Khan, MA"]],
    ["SMITH J., DOE B.", ["SMITH, J.", "DOE, B."]],
    ["SMITH J; DOE B", ["SMITH, J", "DOE, B"]],
    ["SMITH J and DOE B", ["SMITH, J", "DOE, B"]],
    ["Smith JA, Doe B", ["Smith, JA", "Doe, B"]],
    ["Smith J.A., Doe B.C.", ["Smith, J.A.", "Doe, B.C."]],
    ["Smith J.-P., Doe B.", ["Smith, J.-P.", "Doe, B."]],
    ["Smith JA Jr, Doe B", ["Smith, Jr, JA", "Doe, B"]],
    ["Smith J 1, Doe B* et al.", ["Smith, J", "Doe, B"]],
    ["Li X, Wang Y", ["Li, X", "Wang, Y"]],
    ["García López M, de Souza MC", ["García López, M", "de Souza, MC"]],
    ["VAN DER BERG J, DE SOUZA MC", ["VAN DER BERG, J", "DE SOUZA, MC"]],
    ["CERN, SMITH J, DOE B", ["{CERN}", "SMITH, J", "DOE, B"]],
    ["Wei XU, Bo LI", ["XU, Wei", "LI, Bo"]],
    ["Ann Roe MD, Bob Doe MD", ["Roe, Ann", "Doe, Bob"]],
    ["Ann Roe, Sankar K", ["Roe, Ann", "K, Sankar"]],
  ])("with the initials last: %j", (text, authors) => {
    expect(sorted(text)).toEqual(authors);
    expect(namesOf(authorsIn(text)).map(sortedOf)).toEqual(authors);
  });

  test("initials follow the family name if all authors of several texts are written that way", () => {
    expect(sorted("Smith JA", "Doe B")).toEqual(["Smith, JA", "Doe, B"]);
    expect(sorted("Smith JA, Doe B", "Roe C")).toEqual(["Smith, JA", "Doe, B", "Roe, C"]);
    expect(sorted("Sankar K", "Ann Roe")).toEqual(["K, Sankar", "Roe, Ann"]);
  });

  test("a comma does not separate authors if each has a text of its own", () => {
    expect(shown("Smith, John", "García Márquez, Gabriel José")).toEqual(["John Smith", "Gabriel José García Márquez"]);
    expect(shown("Wei Wang, Bo Li")).toEqual(["Wei Wang", "Bo Li"]);
  });
});

describe("a collaboration", () => {
  test.each([
    ["ABCD Collaboration: A. One, B. Two", ["ABCD Collaboration", "A. One", "B. Two"]],
    ["The Keck Array Collaboration, :, A. One", ["The Keck Array Collaboration", "A. One"]],
    ["A. One, for the ABCD Collaboration (164 authors)", ["A. One", "ABCD Collaboration"]],
    ["A. One, B. Two (on behalf of the ABCD Collaboration)", ["A. One", "B. Two", "ABCD Collaboration"]],
    ["OpenAI: Ann One, Bob Two", ["OpenAI", "Ann One", "Bob Two"]],
    ["A. One for the ABCD Collaboration", ["A. One", "ABCD Collaboration"]],
    ["A. One, for the ABCD and EFGH Collaborations", ["A. One", "ABCD and EFGH Collaborations"]],
    ["A. One, B. Two, Google DeepMind", ["A. One", "B. Two", "Google DeepMind"]],
    ["Institute of Science and Technology", ["Institute of Science and Technology"]],
  ])("%j", (text, authors) => {
    expect(shown(text)).toEqual(authors);
  });

  test("with a line longer than a name is split, or truncated", () => {
    const people = Array.from({ length: 100 }, (_, index) => `A. Person${"abcdefghij"[index % 10]}`);
    expect(authorsIn(`ABCD Collaboration: ${people.join(", ")}`)).toHaveLength(101);
    expect(authorsIn(`Ann ${"long ".repeat(200)}Team`)[0]).toHaveLength(500);
  });
});

test("an email address is never shown", () => {
  expect(shown("jd@example.org (Jane Doe)")).toEqual(["Jane Doe"]);
  expect(shown("a@example.org (Jane Doe), b@example.org (John Roe)")).toEqual(["Jane Doe", "John Roe"]);
  expect(shown("Jane Doe <jd@example.org>; Roe, John <b@example.org>")).toEqual(["Jane Doe", "John Roe"]);
  expect(shown('"Doe, Jane" <jd@example.org>')).toEqual(["Jane Doe"]);
  expect(shown("jd@example.org")).toEqual([]);
  expect(shown('"Jane Doe" <jd@example.org>')).toEqual(["Jane Doe"]);
  expect(shown("Jane Doe@mit.edu, John Roe JRoe@example.org")).toEqual(["Jane Doe", "John Roe"]);
  expect(shown("Jane Doe jd{at}example.org", "John Roe jr\\@example.org")).toEqual(["Jane Doe", "John Roe"]);
});

test("LaTeX in a name is converted", () => {
  expect(shown("C. Bal\\'azs", 'J{\\"u}rgen M{\\"u}ller')).toEqual(["C. Balázs", "Jürgen Müller"]);
  expect(authorsIn('C. Bal\\\'azs, J{\\"u}rgen M{\\"u}ller')).toEqual(["C. Balázs", "Jürgen Müller"]);
});

test("no text causes an error, alone or with others", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 4 }), (texts) => {
      for (const name of shown(...texts)) expect(name.trim()).not.toBe("");
      for (const name of authorsIn(...texts)) expect(name).not.toBe("");
    }),
  );
});

describe("an author in BibTeX's braces is not split", () => {
  test.each([
    ["{Barnes and Noble}", ["Barnes and Noble"]],
    ["{{Research and Development}}", ["Research and Development"]],
    ["Smith, John and {Barnes and Noble, Inc.} and Doe, Jane", ["John Smith", "Barnes and Noble, Inc.", "Jane Doe"]],
    ['{Barnes \\& Noble} and {M\\"uller, Ann}', ["Barnes & Noble", "Ann Müller"]],
    [
      "Ann Roe and {National Aeronautics and Space Administration}",
      ["Ann Roe", "National Aeronautics and Space Administration"],
    ],
    ["{Smith and Sons}; Ann Roe", ["Smith and Sons", "Ann Roe"]],
    ["{Jane Doe and John Roe}", ["Jane Doe", "John Roe"]],
    ["{Doe, Jane and Roe, John}", ["Jane Doe", "John Roe"]],
    ["{\\'E}mile Roe and Bo {van} Li", ["Émile Roe", "Bo van Li"]],
  ])("%s", (text, names) => {
    expect(namesOf([text]).map(displayName)).toEqual(names);
    expect(namesOf(authorsIn(text)).map(displayName)).toEqual(names);
  });
});
