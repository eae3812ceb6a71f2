import { learnWords } from "@/lib/ingest/predictedVotes";
import { letters, spaces } from "../pieces/letters";
import type { TextReader } from "../textReader";

export const priorParsers: TextReader[] = [
  {
    name: "prior",
    pieces: [...letters, ...spaces, "-"],
    read: (text) => learnWords([{ title: text, abstract: text, day: "2026-11-02", votes: 1 }]),
  },
];
