import { isSamePaper } from "@/lib/ingest/samePaper";
import { parseDocument } from "@/lib/ingest/sources/document";
import { readDaily } from "@/lib/ingest/sources/huggingFace";
import { readJsonLine } from "@/lib/ingest/sources/jsonLine";
import { answerOf, dailyPapers } from "../answers";
import { letters, spaces } from "../pieces/letters";
import { authors } from "../pieces/people";
import { prose } from "../pieces/prose";
import { json } from "../pieces/queries";
import type { TextReader } from "../textReader";

const line = (fields: object) => Buffer.from(JSON.stringify({ title: "A title", abstract: "An abstract.", ...fields }));

// The sources file is not here: only the operator writes its YAML.
export const sourcesParsers: TextReader[] = [
  {
    name: "daily papers: summary",
    pieces: prose,
    read: (text) => readDaily(dailyPapers({ summary: text }), "2026-11-02", 0),
  },
  {
    name: "daily papers: page",
    pieces: ["https://", "/", "a", "é", ".", "%", "中", "文"],
    read: (text) => readDaily(dailyPapers({ githubRepo: `https://${text}` }), "2026-11-02", 0),
  },
  {
    name: "daily papers: JSON",
    pieces: json,
    read: (text) => readDaily(answerOf(`[{"paper":${text}`), "2026-11-02", 0),
  },
  {
    name: "JSON Lines: abstract",
    pieces: prose,
    read: (text) => readJsonLine(line({ abstract: text }), {}, "2026-11-29"),
  },
  {
    name: "JSON Lines: link",
    pieces: ["https://", "/", "a", "é", ".", "%", "中", "10.1000/"],
    read: (text) => readJsonLine(line({ links: { doi: `https://${text}` } }), {}, "2026-11-29"),
  },
  {
    name: "JSON Lines: arXiv's dump",
    pieces: [...authors, ...letters, ...spaces, "v1 ", "10.1000/", "https://"],
    read: (text) => {
      const fields = {
        authors: text,
        categories: text,
        doi: text,
        comments: text,
        versions: [{ version: text, created: text }],
      };
      return readJsonLine(line(fields), {}, "2026-11-29");
    },
  },
  { name: "JSON Lines: JSON", pieces: json, read: (text) => readJsonLine(Buffer.from(text), {}, "2026-11-29") },
  {
    name: "document",
    pieces: [
      "\n",
      "\n\n",
      "\r\n",
      ".",
      "a",
      "Mar 12",
      "Mar 12\n\n",
      "new\n\n",
      "Subscribe",
      " ",
      "\u00ff",
      "A title\n\nAn abstract.\n\n",
    ],
    read: (text) => parseDocument(Buffer.from(`A tagline\n\nby Ada\n\nMar 12\n\n${text}`), 2025),
  },
  {
    name: "document: bytes",
    pieces: ["\u00ff", "\n", "a"],
    read: (text) => parseDocument(Buffer.from(text, "latin1"), 2025),
  },
  {
    name: "same paper",
    pieces: [...prose, ...authors],
    read: (text) =>
      isSamePaper({ abstract: text, authors: [text, "Ada"] }, { abstract: `${text} b`, authors: ["Bo", text] }),
  },
];
