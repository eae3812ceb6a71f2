import { visibleText } from "../../text/visibleText";

/** More lines in one plot cannot be told apart. */
export const mostCompared = 5;

/** Returns the address of a comparison of topics by their slugs, which contain no comma. */
export function comparePath(slugs: readonly string[]): string {
  return slugs.length === 0 ? "/compare" : `/compare?topics=${slugs.map(encodeURIComponent).join(",")}`;
}

/**
 * Reads the names of topics from an address, each once; a reader may have typed them.
 * @returns at most `mostCompared` of them, and the others
 */
export function readCompared(topics: string | string[] | undefined): { names: string[]; others: string[] } {
  const given = (Array.isArray(topics) ? topics : [topics ?? ""]).flatMap((text) => text.slice(0, longest).split(","));
  const all = [...new Set(given.map((name) => visibleText(name).trim()).filter((name) => name !== ""))];
  return { names: all.slice(0, mostCompared), others: all.slice(mostCompared) };
}

const longest = 1000; // characters
