import { readWebFeed } from "@/lib/ingest/sources/webFeed";
import { answerOf, atom, escapeXml, jsonFeed } from "../answers";
import { latex } from "../pieces/latex";
import { letters, spaces } from "../pieces/letters";
import { html, xml } from "../pieces/markup";
import { authors } from "../pieces/people";
import { prose } from "../pieces/prose";
import { json, query } from "../pieces/queries";
import type { TextReader } from "../textReader";

const feedQuery = { url: "https://papers.example.org/feed", fields: {}, timeZone: "UTC", today: "2026-11-29" };

export const sourcesOfFeedsParsers: TextReader[] = [
  { name: "feed: summary", pieces: prose, read: (text) => readWebFeed(atom({ summary: escapeXml(text) }), feedQuery) },
  { name: "feed: title", pieces: prose, read: (text) => readWebFeed(atom({ title: escapeXml(text) }), feedQuery) },
  {
    name: "feed: author",
    pieces: [...authors, ...html, ...letters, ...spaces],
    read: (text) => readWebFeed(atom({ author: escapeXml(text) }), feedQuery),
  },
  {
    name: "feed: id",
    pieces: [...query, ...latex, ...spaces],
    read: (text) => readWebFeed(atom({ id: escapeXml(text) }), feedQuery),
  },
  {
    name: "feed: date",
    pieces: ["2026-11-02", "-", ":", "(", ")", "+", "T", "Z", " ", "Nov", "1", ".", "Mon, "],
    read: (text) => readWebFeed(atom({ published: escapeXml(text) }), feedQuery),
  },
  {
    name: "feed: category",
    pieces: prose,
    read: (text) => readWebFeed(atom({ category: escapeXml(text) }), feedQuery),
  },
  { name: "feed: XML", pieces: xml, read: (text) => readWebFeed(answerOf(`<feed><entry>${text}`), feedQuery) },
  { name: "feed: JSON", pieces: json, read: (text) => readWebFeed(answerOf(`{"items":[{"id":${text}`), feedQuery) },
  {
    name: "feed: JSON summary",
    pieces: prose,
    read: (text) => readWebFeed(jsonFeed({ content_html: text, content_text: undefined }), feedQuery),
  },
  {
    name: "feed: JSON author",
    pieces: [...authors, ...spaces],
    read: (text) => readWebFeed(jsonFeed({ authors: [{ name: text }] }), feedQuery),
  },
];
