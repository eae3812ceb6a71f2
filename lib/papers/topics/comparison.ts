/** More lines in one plot cannot be told apart. */
export const mostCompared = 5;

/** Returns the address of a comparison of topics by their slugs, which contain no comma. */
export function comparePath(slugs: readonly string[]): string {
  return slugs.length === 0 ? "/compare" : `/compare?topics=${slugs.map(encodeURIComponent).join(",")}`;
}

/** Reads the names of topics from an address: at most `mostCompared`, each once; a reader may have typed them. */
export function readCompared(topics: string | string[] | undefined): string[] {
  const names = (Array.isArray(topics) ? topics : [topics ?? ""]).flatMap((text) => text.slice(0, longest).split(","));
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))].slice(0, mostCompared);
}

const longest = 1000; // characters
