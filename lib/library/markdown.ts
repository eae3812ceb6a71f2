import { paperAddress } from "../papers/paths";
import { type Entry, fieldOf } from "./library";

/** Returns a reading list as Markdown, with the notes and tags that no format for citations has. @param site its URL */
export function libraryMarkdown(papers: [id: string, entry: Entry][], site: string): string {
  return `# Reading list\n\n${papers.map(([id, entry]) => itemOf(id, entry, site)).join("")}`;
}

function itemOf(id: string, entry: Entry, site: string): string {
  const { title, authors, day } = fieldOf(entry, "shown") ?? { title: "", authors: "", day: "" };
  const details = [authors, day, (fieldOf(entry, "tags") ?? []).map((tag) => `#${tag}`).join(" ")];
  const line = [
    `[${escapeMarkup(title || id)}](${paperAddress(id, site)})`,
    ...details.filter(Boolean).map(escapeMarkup),
  ].join(" · ");
  const note = fieldOf(entry, "note") ?? "";
  const lines = note.split(/\r?\n/).map((each) => (each.trim() === "" ? "\n" : `  > ${escapeMarkup(each)}\n`));
  return `- ${line}\n${note === "" ? "" : lines.join("")}`;
}

/** Leaves no character that Markdown reads as markup. */
function escapeMarkup(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, "\\$&").replace(/\s+/g, " ");
}
