import type { AddressBefore } from "./addressBefore";

/*
 * Sites that name papers by their arXiv ids in their addresses. Most say so themselves, and need not be known here:
 * arxiv.org with its mirrors, ar5iv and whoever has arXiv in its name; papers.cool/arxiv/…, scirate.com/arxiv/…,
 * semanticscholar.org/arxiv/…, …/arXiv:… on any host, …/papers/… with the number on any host, and what a search engine
 * was asked.
 */

/** Those whose papers are arXiv's, without a word of it in their addresses. */
const paperHost = /(?:^|\.)(?:themoonlight\.io|takara\.ai|hyper\.ai)$/;

const arxivHost = /arxiv|ar5iv|alphaxiv|^xxx\.(?:lanl\.gov|itp\.ac\.cn|sissa\.it|uni-augsburg\.de|tau\.ac\.il)$/;

/** What stands in an address right before an id that is arXiv's. */
const named = new RegExp(
  [
    String.raw`/(?:[a-z]+\.)?arxiv(?:\.org)?[:/._-](?:(?:abs|pdf|html|format|src|e-print|ps|list|papers)/)?`,
    "/papers?/(?:arxiv[:.])?",
    "/corr/abs/",
    "[?&](?:arxiv|arxiv_?id|id_list|eprint)=(?:arxiv:)?",
    String.raw`[?&][\w.-]{1,30}=(?:oai:)?arxiv(?:\.org)?[:._-]`,
    "[?&](?:q|query|search_query|term|text|p|s|search)=(?:[a-z]+:)?(?:(?:find|arxiv|eprint|abs)[:+ .]*)*",
  ]
    .map((form) => `${form}$`)
    .join("|"),
  "i",
);
const onArxiv = /(?:\/|[?&]id=)(?:arxiv[:.])?$/i;

/** Whether what follows in the address is the arXiv id of a paper. */
export function isBeforeArxivId({ host, path }: AddressBefore): boolean {
  return named.test(path) || ((arxivHost.test(host) || paperHost.test(host)) && onArxiv.test(path));
}
