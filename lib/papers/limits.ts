/**
 * How much is taken of what a source tells of a paper. Sources are cut or refused by these before anything else looks at
 * what they say, so that no field costs more than its bound.
 */
export const limits = {
  /** In characters. A paper with a longer title or abstract is refused: neither can be cut without changing what it says. */
  title: 1000,
  abstract: 50_000,
  /** In characters: an author, a category, a keyword, an id. */
  name: 500,
  /** In characters; longer links are left out. */
  url: 2000,
  /** In characters: where it was published, and what its authors say beside the abstract. Cut. */
  journal: 1000,
  comment: 5000,
  /** In entries: lists are cut. Some papers of physics have 5,000 authors. A paper has no more than 60 topics. */
  authors: 10_000,
  categories: 100,
  keywords: 100,
} as const;
