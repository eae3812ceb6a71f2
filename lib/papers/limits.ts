/**
 * Limits of what is accepted from a source. Input is cut or refused by these before any other processing, so that no
 * field costs more than its bound.
 */
export const limits = {
  /**
   * In characters. A paper with a longer title or abstract is refused, because cutting either would change its meaning.
   */
  title: 1000,
  abstract: 50_000,
  /** In characters: an author, a category, a keyword, an id. */
  name: 500,
  /** In characters; longer links are left out. */
  url: 2000,
  /** In characters: where it was published, and its authors' comment. Longer ones are cut. */
  journal: 1000,
  comment: 5000,
  /** In entries; longer lists are cut. Some physics papers have 5,000 authors. A paper has at most 60 topics. */
  authors: 10_000,
  categories: 100,
  keywords: 100,
} as const;
