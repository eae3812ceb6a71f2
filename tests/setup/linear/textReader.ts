/** A reader of text from strangers or upstreams, and the pieces of text that are special to it. */
export type TextReader = {
  name: string;
  pieces: string[];
  read: (text: string) => unknown;
  /** The limit, in characters, that is applied before the reader runs (HTTP headers, the body of a form). */
  longest?: number;
};
