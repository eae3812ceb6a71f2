import { doiUrl } from "./identity/doi";
import { arxivHtml, arxivPdf, huggingFacePage } from "./paths";
import { plainText } from "./plain";
import type { Paper } from "./schema";
import { urlsIn } from "./segments";

export const linkKinds = [
  "pdf",
  "html",
  "arxiv",
  "doi",
  "code",
  "project",
  "discussion",
  "model",
  "dataset",
  "other",
] as const;
export type LinkKind = (typeof linkKinds)[number];
export type PaperLink = { kind: LinkKind; url: string; label: string };

/** Where a link leads to code. */
export const codeHosts = ["github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "git.sr.ht", "gitee.com"];
const pageHosts = [".github.io", ".gitlab.io", "sites.google.com", ".netlify.app", ".vercel.app", ".pages.dev"];
const modelHosts = ["huggingface.co", "hf.co"];

const labels: Record<Exclude<LinkKind, "other">, string> = {
  pdf: "PDF",
  html: "HTML",
  arxiv: "arXiv",
  doi: "DOI",
  code: "Code",
  project: "Project",
  discussion: "Discussion",
  model: "Model",
  dataset: "Dataset",
};

/** Classifies a link of an abstract by its host alone; anything unknown is `other`. */
export function classifyUrl(url: string): LinkKind {
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./, "");
  const isOn = (hosts: string[]) => hosts.some((name) => (name.startsWith(".") ? host.endsWith(name) : host === name));
  if (isOn(codeHosts)) return "code";
  if (isOn(pageHosts)) return "project";
  if (isOn(modelHosts)) return classifyHub(pathname);
  if (host === "arxiv.org") return "arxiv";
  return host === "doi.org" ? "doi" : "other";
}

/** Characters that would affect the surrounding line when a link is shown; they are percent-encoded. */
const disruptive = /[\p{C}\p{Z}]/u;

type Linked = Pick<Paper, "arxivId" | "doi" | "links" | "abstract"> & { comments?: number | null };

/** Returns the links of a paper: those of its ids and its source, then those in its abstract, each once. */
export function linksOf(paper: Linked): PaperLink[] {
  const { arxivId, doi, links, comments = null } = paper;
  const sourceLinks: [LinkKind, string | null | undefined][] = [
    ["pdf", links.pdf ?? (arxivId && arxivPdf(arxivId))],
    ["html", arxivId && arxivHtml(arxivId)],
    ["arxiv", arxivId && `https://arxiv.org/abs/${arxivId}`],
    ["doi", doi ? doiUrl(doi) : links.doi],
    ["code", links.code],
    ["project", links.project],
    // Hugging Face counts comments, and has a page for each arXiv paper that it lists.
    ["discussion", comments !== null && arxivId ? huggingFacePage(arxivId) : null],
  ];
  const abstractLinks = urlsIn(paper.abstract).map((url): [LinkKind, string] => [classifyUrl(url), url]);
  const seen = new Set<string>();
  const result: PaperLink[] = [];
  for (const [kind, url] of [...sourceLinks, ...abstractLinks]) {
    if (!url || seen.has(comparable(url))) continue;
    seen.add(comparable(url));
    const parsed = new URL(url);
    const label = kind === "other" ? parsed.hostname.replace(/^www\./, "") : labels[kind];
    result.push({ kind, url: disruptive.test(url) ? parsed.href : url, label });
  }
  return result;
}

export function searchUrl({ arxivId, doi, title }: Pick<Paper, "arxivId" | "doi" | "title">): string | null {
  if (arxivId || doi) return null;
  return `https://arxiv.org/search/?${new URLSearchParams({ searchtype: "title", query: plainText(title) })}`;
}

function classifyHub(pathname: string): LinkKind {
  if (pathname.startsWith("/datasets/")) return "dataset";
  if (/^\/(spaces|papers|blog|docs|collections)\//.test(pathname)) return "other";
  return /^\/[^/]+\/[^/]+/.test(pathname) ? "model" : "other";
}

function comparable(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/i, "")
    .replace(/(?<!\/)\/+$|\.git$/, "")
    .toLowerCase();
}
