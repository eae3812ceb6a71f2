import type { UpstreamResponse } from "@/lib/ingest/fetcher/answer";

// Upstream answers around one field that a test varies.

export function answerOf(text: string): UpstreamResponse {
  return { url: "https://papers.example.org/feed", status: 200, headers: {}, text };
}

/** Escapes text for XML and removes characters that XML cannot represent. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
}

type Fields = Record<string, string>;

/** @param fields the XML inside the entry, by element name */
function entry(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, xml]) => `<${name}>${xml}</${name}>`)
    .join("");
}

export function atom(fields: Fields, extra = ""): UpstreamResponse {
  const all = { id: "1", title: "A title", summary: "An abstract.", published: "2026-11-02", ...fields };
  return answerOf(`<feed><entry>${entry(all)}${extra}</entry></feed>`);
}

export function rss(items: string): UpstreamResponse {
  return answerOf(`<rss><channel>${items}</channel></rss>`);
}

export function jsonFeed(item: object): UpstreamResponse {
  const all = { id: "1", title: "A title", content_text: "An abstract.", date_published: "2026-11-02", ...item };
  return answerOf(JSON.stringify({ items: [all] }));
}

export function arxivFeed(fields: Fields, extra = ""): UpstreamResponse {
  const all = { id: "oai:arXiv.org:2611.00001v1", title: "A title", summary: "Abstract: it is.", creator: "Ada Byron" };
  return answerOf(
    `<feed><entry>${entry({ ...all, announce_type: "new", published: "2026-11-02T00:00:00-05:00", ...fields })}${extra}</entry></feed>`,
  );
}

export function arxivApi(fields: Fields, extra = ""): UpstreamResponse {
  const all = { id: "http://arxiv.org/abs/2611.00001v1", title: "A title", summary: "An abstract." };
  const xml = entry({ ...all, published: "2026-11-02T00:00:00Z", updated: "2026-11-02T00:00:00Z", ...fields });
  return answerOf(`<feed><totalResults>1</totalResults><entry>${xml}${extra}</entry></feed>`);
}

export function arxivOai(fields: Fields, extra = ""): UpstreamResponse {
  const all = {
    id: "2611.00001",
    title: "A title",
    abstract: "An abstract.",
    authors: "Ada Byron",
    categories: "cs.CL",
  };
  const version = `<version version="v1"><date>Mon, 2 Nov 2026 00:00:00 GMT</date></version>`;
  const record = `<record><metadata><arXivRaw>${entry({ ...all, ...fields })}${version}${extra}</arXivRaw></metadata></record>`;
  return answerOf(`<OAI-PMH><ListRecords>${record}</ListRecords></OAI-PMH>`);
}

export function dailyPapers(paper: object): UpstreamResponse {
  const all = { id: "2611.00001", title: "A title", summary: "An abstract.", authors: [{ name: "Ada Byron" }] };
  return answerOf(JSON.stringify([{ paper: { ...all, ...paper } }]));
}
