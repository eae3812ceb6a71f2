/** What reads a text that a stranger or an upstream has written, and the pieces that mean something to it. */
export type TextReader = {
  name: string;
  pieces: string[];
  read: (text: string) => unknown;
  /** In characters: what comes before the reader cuts at this size (HTTP's headers, the body of a form). */
  longest?: number;
};
