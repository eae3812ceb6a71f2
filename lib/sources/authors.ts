/**
 * The authors that a source gives as one text: "A. One, B. Two (MIT, Boston) and C. Three, Jr.". What stands in
 * brackets is where they work.
 */
export function splitAuthors(text: string): string[] {
  let names = text.replace(/\s+/g, " ");
  for (let before = ""; before !== names; ) {
    before = names;
    names = names.replace(/\s*\([^()]*\)/g, "");
  }
  const pieces = names.split(/,\s*and\s+|,|;|\s+and\s+/).map((name) => name.replace(/[()]/g, "").trim());
  const authors: string[] = [];
  for (const piece of pieces.filter((name) => /\p{L}/u.test(name))) {
    const last = authors.at(-1);
    if (last && /^(Jr|Sr|I{2,3}|IV)\.?$/.test(piece)) authors[authors.length - 1] = `${last}, ${piece}`;
    else authors.push(piece.slice(0, 500));
  }
  return authors;
}
