/** An author as lists name one; `papers` is a number of papers. */
export type AuthorRef = { slug: string; name: string; papers: number };

export type Author = AuthorRef & {
  /** Other writings of the name that are certainly the same author's, those of most papers first. */
  otherWritings: AuthorRef[];
};
