import { isNotModified } from "@/lib/platform/http/conditional";
import { respond } from "@/lib/platform/http/respond";
import { firstValues } from "@/lib/publish/api/params";
import { splitFormat } from "@/lib/publish/formats/format";
import { readParameters } from "@/lib/publish/formats/parameters";
import { wantedMarkdown } from "@/lib/publish/markdown/negotiate";
import { headers } from "../pieces/mail";
import { header, now } from "../samples";
import type { TextReader } from "../textReader";

const request = (headers: Record<string, string>) =>
  new Request("https://papers.example.org/", {
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace(/[^\x20-\x7e]/g, "").trim()]),
    ),
  });

export const formatsParsers: TextReader[] = [
  {
    name: "parameters",
    pieces: ["&", "a=", "=", "%", "q=", "&&", "+"],
    read: (text) => [
      firstValues(new URLSearchParams(text)),
      readParameters("search", new URLSearchParams(text), "atom"),
    ],
    longest: header,
  },
  {
    name: "address",
    pieces: ["/", "/papers/", ".md", ".", "%2F", "%", ".atom", "a", ".csl.json"],
    read: (text) => [wantedMarkdown(text, null), splitFormat(text)],
    longest: header,
  },
  {
    name: "If-None-Match",
    pieces: headers,
    read: (text) => [
      isNotModified({ noneMatch: text, since: text }, '"a"', now),
      respond(request({ "If-None-Match": text }), { body: "" }),
    ],
    longest: header,
  },
];
