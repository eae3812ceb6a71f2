/** Input is cut or refused by these before any other processing, so that no field costs more than its bound. */
export const limits = {
  title: 1000, // In characters. Longer ones are refused, because cutting either would change its meaning.
  abstract: 50_000,
  name: 500, // in characters: an author, a category, a keyword, an id
  url: 2000, // in characters; longer links are left out
  journal: 1000, // In characters: where it was published, and its authors' comment. Longer ones are cut.
  comment: 5000,
  /** In entries; longer lists are cut. Some physics papers have 5,000 authors. A paper has at most 60 topics. */
  authors: 10_000,
  categories: 100,
  keywords: 100,
} as const;
