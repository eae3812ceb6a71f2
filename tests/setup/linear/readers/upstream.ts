import { decodeText } from "@/lib/ingest/fetcher/charset";
import { readRetryAfter } from "@/lib/ingest/fetcher/pacing";
import { parseXml } from "@/lib/ingest/fetcher/xml";
import { records, xml } from "../pieces/markup";
import { header, now } from "../samples";
import type { TextReader } from "../textReader";

export const upstreamParsers: TextReader[] = [
  { name: "XML", pieces: xml, read: (text) => parseXml(text) },
  { name: "XML: records", pieces: [...xml, ...records], read: (text) => parseXml(`<feed>${text}</feed>`) },
  {
    name: "XML: entities",
    pieces: [
      '<!ENTITY a "b">',
      '<!ENTITY c "&a;',
      "<!ENTITY ",
      "&a;",
      "&c;",
      '"',
      ">",
      "]>",
      "<!--",
      "%a;",
      " ",
      "<a>",
    ],
    read: (text) => parseXml(`<!DOCTYPE a [<!ENTITY a "${text}`),
  },
  {
    name: "charset",
    pieces: ["<?xml ", 'encoding="', "charset=", '"', "é", "\u0000", " "],
    read: (text) => decodeText(Buffer.from(text), text),
  },
  {
    name: "Retry-After",
    pieces: ["1", "Mon, ", "Nov ", ":", " ", "(", ")"],
    read: (text) => readRetryAfter(text, now),
    longest: header,
  },
];
