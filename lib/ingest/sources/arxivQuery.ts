import type { Source } from "../sourcesFile";

export function queryOf({ query, authors, venues }: Extract<Source, { kind: "arxiv-search" }>): string {
  const quoted = (field: string) => (text: string) => `${field}:"${text.replace(/"/g, "")}"`;
  return [
    ...(query ? [`(${query})`] : []),
    ...(authors ?? []).map(quoted("au")),
    ...(venues ?? []).flatMap((venue) => [quoted("jr")(venue), quoted("co")(venue)]),
  ].join(" OR ");
}
