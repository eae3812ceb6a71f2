import { z } from "zod";

/** What texts are made of to the model: the pieces of words that it has a number for. */
export type Vocabulary = {
  /** Those that continue a word begin with "##". */
  pieces: ReadonlyMap<string, number>;
  /** In UTF-16 units, without "##". */
  longestPiece: number;
  /** The tokens that stand before a text, behind it, and for a word that cannot be pieced together. */
  begin: number;
  end: number;
  unknown: number;
};

const tokenizerFile = z.object({ model: z.object({ vocab: z.record(z.string(), z.int().nonnegative()) }) });

/** Reads a `tokenizer.json`. @throws where it is none, or lacks a token that every text needs */
export function readVocabulary(json: string): Vocabulary {
  const pieces = new Map(Object.entries(tokenizerFile.parse(JSON.parse(json)).model.vocab));
  const special = (name: string) => {
    const token = pieces.get(name);
    if (token === undefined) throw new Error(`The vocabulary lacks ${name}`);
    return token;
  };
  const lengths = [...pieces.keys()].map((piece) => piece.replace(/^##/, "").length);
  return {
    pieces,
    longestPiece: lengths.reduce((a, b) => Math.max(a, b), 0),
    begin: special("[CLS]"),
    end: special("[SEP]"),
    unknown: special("[UNK]"),
  };
}
