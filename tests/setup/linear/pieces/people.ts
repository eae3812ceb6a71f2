export const authors = ["(", ")", "()", " (", ",", ", ", ";", " and ", ", and ", "Jr", ", Jr", "A, Jr", "and", "."];
export const address = [
  "@",
  ".",
  "-",
  "a",
  "a.",
  "a@",
  ".b",
  "+",
  "é",
  "xn--",
  "中",
  "\u0316\u0301",
  " ",
  '"',
  "<",
  ">",
];
