/*
 * Sites that name papers by their arXiv ids in their addresses. Most say so themselves, and need not be known here:
 * arxiv.org with its mirrors, ar5iv and whoever has arXiv in its name; papers.cool/arxiv/…, scirate.com/arxiv/…,
 * semanticscholar.org/arxiv/…, …/arXiv:… on any host, and an address of arXiv within another (web.archive.org).
 */

const arxivHost = /arxiv|ar5iv|alphaxiv|^xxx\.lanl\.gov$/;
/** Those whose papers are those of arXiv, without a word of it in their addresses. */
const paperHost = /(?:^|\.)(?:huggingface\.co|hf\.co|hf-mirror\.com|emergentmind\.com)$/;

const forms = "abs|pdf|html|format|src|e-print|ps|list|papers";
const named = String.raw`/(?:[a-z]+\.)?arxiv(?:\.org)?[:/.](?:(?:${forms})/)?`;
const asked = "[?&](?:arxiv_?id|id_list|eprint)=(?:arxiv:)?";

/**
 * Finds the id in an address.
 * @param id the form of an id, with its groups
 * @returns what the form matched, or null where the address is not of a paper
 */
export function inAddress(id: string, { host, path }: { host: string; path: string }): RegExpExecArray | null {
  const before = [named, asked];
  if (arxivHost.test(host)) before.push("/(?:arxiv[:.])?");
  if (paperHost.test(host)) before.push("/papers/(?:arxiv[:.])?");
  return new RegExp(`(?:${before.join("|")})${id}`, "i").exec(path);
}
