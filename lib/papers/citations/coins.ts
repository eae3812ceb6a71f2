import { displayName } from "../authors/name";
import { doiUri } from "../identity/doi";
import type { Paper } from "../schema";
import { referenceOf } from "./reference";

const maxAuthors = 10; // A list needs only the first authors; the paper's page has them all

// An OpenURL (Z39.88) for the `title` of an empty `<span class="Z3988">`, by which Zotero and similar programs find the
// papers of a list. Dublin Core, whose type Zotero reads as its own.
export function coins(paper: Paper, site: string): string {
  const { title, names, day, doi, url } = referenceOf(paper, site);
  const fields: [string, string | null][] = [
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
    ["rft.type", "preprint"],
    ["rft.title", title],
    ...names.slice(0, maxAuthors).map((name): [string, string] => ["rft.au", displayName(name)]),
    ["rft.date", day],
    ["rft_id", doi && doiUri(doi)],
    ["rft.identifier", url],
  ];
  return new URLSearchParams(fields.flatMap(([key, value]) => (value ? [[key, value]] : []))).toString();
}
