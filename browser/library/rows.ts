import { type Entry, fieldOf } from "@/lib/library/library";
import { readTagField } from "@/lib/library/tags";
import { paperPath } from "@/lib/papers/paths";
import { changeKept } from "./kept";
import { titleIn } from "./paperIn";
import { showToast } from "./toast";

/** The rows of saved papers, each copied from the one that the page has. */
export class Rows {
  readonly #rows = new Map<string, HTMLElement>();
  readonly #list: HTMLElement;
  readonly #model: HTMLElement;
  readonly #searchFor: (tag: string) => void;

  constructor(list: HTMLElement, model: HTMLElement, searchFor: (tag: string) => void) {
    this.#list = list;
    this.#model = model;
    this.#searchFor = searchFor;
    model.remove();
  }

  show(papers: [id: string, entry: Entry][]): void {
    const rows = papers.map(([id, entry]) => {
      const row = this.#rows.get(id) ?? this.#make(id);
      this.#rows.set(id, row);
      this.#fill(row, entry);
      return row;
    });
    const isSame =
      rows.length === this.#list.children.length && rows.every((row, at) => this.#list.children[at] === row);
    // Moving the row that the reader writes in would take its focus.
    if (!isSame) this.#list.replaceChildren(...rows);
  }

  #make(id: string): HTMLElement {
    const row = this.#model.cloneNode(true) as HTMLElement;
    row.hidden = false;
    row.removeAttribute("data-model");
    row.setAttribute("data-paper", "");
    row.setAttribute("data-paper-id", id);
    row.querySelector("textarea")?.addEventListener("input", ({ target }) => {
      const note = (target as HTMLTextAreaElement).value;
      warn(changeKept(id, { note }));
    });
    row.querySelector("input")?.addEventListener("change", ({ target }) => {
      const tags = readTagField((target as HTMLInputElement).value);
      warn(changeKept(id, { tags }));
    });
    return row;
  }

  #fill(row: HTMLElement, entry: Entry): void {
    const shown = fieldOf(entry, "shown");
    const note = fieldOf(entry, "note") ?? "";
    const tags = fieldOf(entry, "tags") ?? [];
    const link = row.querySelector("a");
    if (link) link.href = paperPath(row.dataset.paperId ?? "");
    row.dataset.day = shown?.day ?? "";
    write(row, "bdi", shown?.title || row.dataset.paperId || "");
    row.querySelector("[data-save]")?.setAttribute("aria-label", `Remove: ${titleIn(row)}`);
    write(row, "[data-authors]", shown?.authors ?? "");
    write(row, "[data-when]", whenOf(entry));
    write(row, "[data-note]", note);
    write(row, "summary", note || tags.length > 0 ? "Change note and tags" : "Add a note or tags");
    row.querySelector("[data-note]")?.toggleAttribute("hidden", note === "");
    fillField(row.querySelector("textarea"), note);
    fillField(row.querySelector("input"), tags.join(", "));
    const place = row.querySelector("[data-tags]");
    const model = this.#model.querySelector<HTMLElement>("[data-tag]");
    place?.toggleAttribute("hidden", tags.length === 0);
    const buttons = tags.flatMap((tag) => {
      const button = model?.cloneNode(true);
      if (!(button instanceof HTMLElement)) return [];
      button.textContent = `#${tag}`;
      button.addEventListener("click", () => this.#searchFor(tag));
      return [button];
    });
    place?.replaceChildren(...buttons);
  }
}

function write(row: HTMLElement, selector: string, text: string): void {
  const place = row.querySelector(selector);
  if (place && place.textContent !== text) place.textContent = text;
}

function fillField(field: HTMLInputElement | HTMLTextAreaElement | null, value: string): void {
  if (field && field !== document.activeElement) field.value = value;
}

function whenOf(entry: Entry): string {
  const day = fieldOf(entry, "shown")?.day;
  const saved = `Saved ${new Date(entry.saved?.[1] ?? 0).toLocaleDateString("en", { dateStyle: "medium" })}`;
  if (!day) return saved;
  return `Listed ${new Date(day).toLocaleDateString("en", { dateStyle: "medium", timeZone: "UTC" })} · ${saved}`;
}

function warn(refusal: ReturnType<typeof changeKept>): void {
  if (refusal) showToast("", { refusal });
}
