import { expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { addIndexedPapers } from "@/tests/setup/indexedPapers";
import { joinAuthors } from "../papers/authors/assignPending.store";
import { findAuthor } from "../papers/authors/store";
import { authorQuery } from "../search/authorQuery";
import { findNewMatches } from "../search/store";

withDatabase();

const papers = [
  ["Yánn Numbat", "Bea Bilby", "Cy Quoll"],
  ["Yann Numbat", "Bea Bilby", "Cy Quoll"],
  ["王伟", "محمد الكنغر", "OpenAI", "Ann O’Brien", "J.-P. Serre", "Laurens van der Maaten"],
  ["Zi-Han Wang", "Zihan Wang"],
].map((authors, index) => ({ id: `x:${index}`, title: `Of ${index}`, abstract: "No.", authors, day: "2025-03-12" }));

test("who follows an author by the page's link is sent the author's papers, whichever way they write the name", async () => {
  await addIndexedPapers(papers);
  while (joinAuthors() > 0);
  const names = papers.flatMap(({ authors }) => authors);
  for (const name of names) {
    const author = (await findAuthor(name))!;
    const query = authorQuery([author.name, ...author.otherWritings.map((each) => each.name)]);
    const [found = []] = await findNewMatches([query], { from: "2025-03-12", to: "2025-03-12" });
    expect([name, found.length]).toEqual([name, author.papers]);
  }
});
