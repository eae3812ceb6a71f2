import { readApiPage } from "@/lib/ingest/sources/arxivApi";
import { readAnnouncements } from "@/lib/ingest/sources/arxivFeed";
import { readListRecords } from "@/lib/ingest/sources/arxivOai";
import { saysWithdrawn } from "@/lib/ingest/sources/arxivRecord";
import { arxivApi, arxivFeed, arxivOai, escapeXml } from "../answers";
import { letters, spaces } from "../pieces/letters";
import { authors } from "../pieces/people";
import { prose } from "../pieces/prose";
import { query } from "../pieces/queries";
import type { TextReader } from "../textReader";

const arxivQuery = { base: "https://rss.arxiv.org/atom", categories: ["cs.CL"], crossLists: true, replacements: true };
const apiQuery = { base: "https://export.arxiv.org/api/query", most: 10, lastDay: "2026-11-29" };

export const sourcesOfArxivParsers: TextReader[] = [
  {
    name: "arXiv feed: creator",
    pieces: [...authors, ...letters, ...spaces],
    read: (text) => readAnnouncements(arxivFeed({ creator: escapeXml(text) }), arxivQuery),
  },
  {
    name: "arXiv feed: comment",
    pieces: [...prose, "withdrawn", "is ", "been "],
    read: (text) => readAnnouncements(arxivFeed({ comment: escapeXml(text) }), arxivQuery),
  },
  {
    name: "arXiv feed: summary",
    pieces: ["arXiv:", "Announce Type:", "Abstract:", ...spaces, "a"],
    read: (text) => readAnnouncements(arxivFeed({ summary: escapeXml(text) }), arxivQuery),
  },
  {
    name: "arXiv feed: doi",
    pieces: ["10.", "10.1000/", ",", ";", " ", "a", "%"],
    read: (text) => readAnnouncements(arxivFeed({ DOI: escapeXml(text) }), arxivQuery),
  },
  {
    name: "arXiv API: comment",
    pieces: [...prose, "withdrawn", "was "],
    read: (text) => readApiPage(arxivApi({ comment: escapeXml(text) }), apiQuery, 0),
  },
  {
    name: "arXiv API: id",
    pieces: [...query, "/", "a-"],
    read: (text) => readApiPage(arxivApi({ id: escapeXml(text) }), apiQuery, 0),
  },
  {
    name: "arXiv OAI: authors",
    pieces: [...authors, ...spaces],
    read: (text) => readListRecords(arxivOai({ authors: escapeXml(text) })),
  },
  {
    name: "arXiv OAI: categories",
    pieces: ["cs.CL ", " ", "a", "."],
    read: (text) => readListRecords(arxivOai({ categories: escapeXml(text) })),
  },
  { name: "withdrawal", pieces: ["withdrawn", "is ", "been ", "was", "a", " ", "_"], read: saysWithdrawn },
];
