import { type CitationFormat, citationFormats, joinCitations } from "@/lib/library/citations";
import type { Entry } from "@/lib/library/library";
import { libraryMarkdown } from "@/lib/library/markdown";
import { paperPath } from "@/lib/papers/paths";
import { library, unreadableTexts } from "./kept";

const atOnce = 4; // How many citations are fetched at a time
const mostWaits = 3; // How often the answer "too many requests" is waited for, for each paper

type Papers = [id: string, entry: Entry][];

/** Saves papers as a file. @param tell shows the reader how far it is */
export async function exportPapers(kind: string, papers: Papers, tell: (text: string) => void): Promise<void> {
  const format = citationFormats.find((each) => each === kind);
  if (format) return exportCitations(format, papers, tell);
  tell("");
  if (kind === "md") save(libraryMarkdown(papers, location.origin), "reading-list.md", "text/markdown");
  else if (kind === "library") save(JSON.stringify(library(), null, 1), "reading-list.json", "application/json");
  else save(unreadableTexts().join("\n\n"), "unreadable.txt", "text/plain");
}

async function exportCitations(format: CitationFormat, papers: Papers, tell: (text: string) => void): Promise<void> {
  const texts: (string | null)[] = papers.map(() => null);
  let [next, done] = [0, 0];
  const work = async () => {
    for (let at = next++; at < papers.length; at = next++) {
      const [id = ""] = papers[at] ?? [];
      texts[at] = await fetchCitation(`${paperPath(id)}.${format}?limit=1`);
      done += 1;
      tell(`${done} of ${papers.length}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const found = texts.filter((text) => text !== null);
  const missing = texts.length - found.length;
  if (found.length > 0) save(joinCitations(found, format), `reading-list.${format}`, "text/plain");
  tell(missing === 0 ? `${found.length} exported.` : `${found.length} exported; ${missing} could not be fetched.`);
}

async function fetchCitation(address: string): Promise<string | null> {
  for (let waits = 0; waits <= mostWaits; waits++) {
    const response = await fetch(address, { credentials: "omit" }).catch(() => null);
    if (response?.ok) return response.text();
    if (response?.status !== 429) return null;
    const seconds = Math.min(Number(response.headers.get("Retry-After")) || 5, 300);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
  return null;
}

function save(text: string, name: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  // A browser may read it only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
