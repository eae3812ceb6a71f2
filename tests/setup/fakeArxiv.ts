import type { RequestListener, ServerResponse } from "node:http";
import { setOf } from "@/lib/ingest/sources/arxivOai";

/** A paper on the fake arXiv. */
export type FakePaper = {
  id: string;
  title: string;
  abstract: string;
  authors: string[];
  categories: string[];
  /** When each version was submitted. */
  versions: string[];
  /** The day of the last change. */
  changed: string;
  comments?: string;
  doi?: string;
  journal?: string;
  withdrawn?: boolean;
  announced?: { day: string; kind: "new" | "cross" | "replace" | "replace-cross" };
};

/** Completes a paper from the fields that a test gives. */
export function fakePaper(paper: Partial<FakePaper> & { id: string }): FakePaper {
  return {
    title: `On ${paper.id}`,
    abstract: `We study ${paper.id}.`,
    authors: ["Ada Lovelace", "Charles Babbage"],
    categories: ["cs.CL"],
    versions: ["2026-01-05T10:00:00Z"],
    changed: "2026-01-06",
    ...paper,
  };
}

const escapeXml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const element = (name: string, text: string | undefined) => (text ? `<${name}>${escapeXml(text)}</${name}>` : "");
const head = `<?xml version="1.0" encoding="UTF-8"?>\n`;
const atom = `xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"`;

/** Answers like arXiv: /atom/CATEGORIES, /api/query and /oai, in pages of `perPage` records. */
export function fakeArxiv(papers: FakePaper[], perPage = 100): RequestListener {
  return (request, response) => {
    const url = new URL(request.url ?? "/", "http://arxiv.test");
    if (url.pathname.startsWith("/atom/"))
      return send(response, announcements(papers, url.pathname.slice(6).split("+")));
    if (url.pathname === "/api/query") return send(response, search(papers, url.searchParams));
    if (url.pathname === "/oai") return send(response, listRecords(papers, url.searchParams, perPage));
    response.writeHead(404).end();
  };
}

function send(response: ServerResponse, body: string): void {
  response.setHeader("content-type", "text/xml; charset=utf-8").end(head + body);
}

function announcements(papers: FakePaper[], categories: string[]): string {
  const entries = papers
    .filter(({ announced, categories: own }) => announced && own.some((each) => categories.includes(each)))
    .map(
      ({ id, title, abstract, authors, categories: own, versions, announced, comments }) =>
        `<entry><id>oai:arXiv.org:${id}v${versions.length}</id>${element("title", title)}
        <updated>${announced?.day}T04:00:19.899254+00:00</updated>
        <link href="https://arxiv.org/abs/${id}" rel="alternate" type="text/html"/>
        <summary>arXiv:${id}v${versions.length} Announce Type: ${announced?.kind} \nAbstract: ${escapeXml(abstract)}</summary>
        ${own.map((term) => `<category term="${term}"/>`).join("")}
        <published>${announced?.day}T00:00:00-05:00</published>
        <arxiv:announce_type>${announced?.kind}</arxiv:announce_type>${element("arxiv:comment", comments)}
        ${element("dc:creator", authors.join(", "))}</entry>`,
    );
  return `<feed ${atom}><id>http://rss.arxiv.org/atom/${categories.join("+")}</id>${entries.join("\n")}</feed>`;
}

function search(papers: FakePaper[], params: URLSearchParams): string {
  const ids = params.get("id_list")?.split(",");
  const found = ids ? papers.filter(({ id }) => ids.includes(id)) : papers;
  const start = Number(params.get("start") ?? 0);
  const entries = found.slice(start, start + Number(params.get("max_results") ?? 10)).map(
    ({ id, title, abstract, authors, categories, versions, comments, doi, journal }) =>
      `<entry><id>http://arxiv.org/abs/${id}v${versions.length}</id>${element("title", title)}
      <updated>${versions.at(-1)}</updated><published>${versions[0]}</published>${element("summary", `  ${abstract}\n`)}
      ${categories.map((term) => `<category term="${term}" scheme="http://arxiv.org/schemas/atom"/>`).join("")}
      <arxiv:primary_category term="${categories[0]}"/>${element("arxiv:comment", comments)}
      ${element("arxiv:doi", doi)}${element("arxiv:journal_ref", journal)}
      ${authors.map((author) => `<author>${element("name", author)}</author>`).join("")}</entry>`,
  );
  return `<feed ${atom} xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/"><id>https://arxiv.org/api/x</id>
    <opensearch:totalResults>${found.length}</opensearch:totalResults>
    <opensearch:startIndex>${start}</opensearch:startIndex>${entries.join("\n")}</feed>`;
}

function listRecords(papers: FakePaper[], params: URLSearchParams, perPage: number): string {
  const token = params.get("resumptionToken");
  const [set = "", from = "", offset = "0"] = token?.split("|") ?? [params.get("set") ?? "", params.get("from") ?? ""];
  if (token && !/^[\w:.-]*\|[\d-]*\|\d+$/.test(token)) return oai(`<error code="badResumptionToken">expired</error>`);
  const isIn = (own: string[]) => own.some((each) => setOf(each) === set || setOf(each).startsWith(`${set}:`));
  const found = papers.filter(({ categories, changed }) => isIn(categories) && changed >= from);
  if (found.length === 0) return oai(`<error code="noRecordsMatch">none</error>`);
  const start = Number(offset);
  const next = start + perPage;
  const attributes = `completeListSize="${found.length}" cursor="${start}"`;
  const more = next < found.length ? `${set}|${from}|${next}` : "";
  const resumption = token || more ? `<resumptionToken ${attributes}>${more}</resumptionToken>` : "";
  return oai(`<ListRecords>${found.slice(start, next).map(rawRecord).join("\n")}${resumption}</ListRecords>`);
}

function rawRecord(paper: FakePaper): string {
  const { id, title, abstract, authors, categories, versions, changed, comments, doi, journal, withdrawn } = paper;
  const version = (at: string, index: number) =>
    `<version version="v${index + 1}"><date>${new Date(at).toUTCString()}</date><size>${
      withdrawn && index === versions.length - 1 ? "0kb</size><source_type>I</source_type>" : "9kb</size>"
    }</version>`;
  // arXiv sorts versions by name: v10 comes before v2.
  const inOrder = versions.map(version).sort();
  return `<record><header><identifier>oai:arXiv.org:${id}</identifier><datestamp>${changed}</datestamp></header>
    <metadata><arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>${id}</id>${inOrder.join("")}
    ${element("title", title)}${element("authors", authors.join(", "))}<categories>${categories.join(" ")}</categories>
    ${element("comments", comments)}${element("doi", doi)}${element("journal-ref", journal)}
    <abstract>  ${escapeXml(abstract)}\n</abstract></arXivRaw></metadata></record>`;
}

function oai(body: string): string {
  return `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-01-06T00:00:00Z</responseDate>${body}</OAI-PMH>`;
}
