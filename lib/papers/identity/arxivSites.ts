import type { AddressBefore } from "./addressBefore";

// Most need no entry here: arxiv.org and its mirrors, ar5iv, hosts with arXiv in their name; papers.cool/arxiv/…,
// scirate.com/arxiv/…, semanticscholar.org/arxiv/…; …/arXiv:… and …/papers/… on any host; search engines' queries.

/** Sites whose papers are arXiv's, without arXiv in their URLs. */
const paperHost = /(?:^|\.)(?:themoonlight\.io|takara\.ai|hyper\.ai)$/;

const arxivHost = /arxiv|ar5iv|alphaxiv|^xxx\.(?:lanl\.gov|itp\.ac\.cn|sissa\.it|uni-augsburg\.de|tau\.ac\.il)$/;

/** The part of a URL right before an arXiv id. */
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

export function isBeforeArxivId({ host, path }: AddressBefore): boolean {
  return named.test(path) || ((arxivHost.test(host) || paperHost.test(host)) && onArxiv.test(path));
}
