import { definitionsIn } from "@/lib/papers/topics/definitions";
import { findKeywords } from "@/lib/papers/topics/keywords";
import { topicSlug } from "@/lib/papers/topics/slug";
import { topicsOf } from "@/lib/papers/topics/topicsOf";
import { letters, spaces } from "../pieces/letters";
import { prose } from "../pieces/prose";
import type { TextReader } from "../textReader";

export const topicsParsers: TextReader[] = [
  {
    name: "keywords",
    pieces: [...letters, ...spaces, "-", "(", ")", "/", "GPT4 ", "of ", "graph "],
    read: (text) => findKeywords(text, text),
  },
  {
    name: "definitions of acronyms",
    pieces: [...letters, ...spaces, "-", "(", ")", "(LLM)", "large language ", ". "],
    read: (text) => definitionsIn(text),
  },
  {
    name: "topics",
    pieces: [...prose, "cs.CL"],
    read: (text) => [topicSlug(text), topicsOf({ categories: [text], keywords: [text] })],
  },
];
