import { z } from "zod";

export type Vocabulary = {
  pieces: ReadonlyMap<string, number>; // Pieces that continue a word begin with "##"
  longestPiece: number; // in UTF-16 units, without "##"
  begin: number; // The tokens at the start and end of a text, and for a word that the pieces cannot form
  end: number;
  unknown: number;
};

const tokenizerFile = z.object({ model: z.object({ vocab: z.record(z.string(), z.int().nonnegative()) }) });

/** Reads a `tokenizer.json`. @throws if it is invalid, or lacks a special token */
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
