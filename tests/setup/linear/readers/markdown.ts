import { listMarkdown } from "@/lib/publish/markdown/list";
import { prefersMarkdown } from "@/lib/publish/markdown/negotiate";
import { paperMarkdown } from "@/lib/publish/markdown/paper";
import { abstractText, escapeMarkdown, linkTarget, titleText } from "@/lib/publish/markdown/text";
import { headers } from "../pieces/mail";
import { markdown } from "../pieces/markup";
import { prose } from "../pieces/prose";
import { header, paper, site } from "../samples";
import type { TextReader } from "../textReader";

export const markdownParsers: TextReader[] = [
  {
    name: "Markdown",
    pieces: prose,
    read: (text) => paperMarkdown(paper(text), { days: [], similar: [paper(text)], siteUrl: site }),
  },
  {
    name: "Markdown list",
    pieces: prose,
    read: (text) => listMarkdown({ heading: text, notes: [], papers: [paper(text)], first: 1, links: [] }, site),
  },
  {
    name: "text in Markdown",
    pieces: [...prose, ...markdown],
    read: (text) => [titleText, escapeMarkdown, abstractText, linkTarget].map((write) => write(text)),
  },
  { name: "Accept", pieces: headers, read: prefersMarkdown, longest: header },
];
