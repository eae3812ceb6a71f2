import { clearLibrary } from "@/lib/library/change";
import { compareLibraries } from "@/lib/library/compare";
import { savedPapers } from "@/lib/library/library";
import { mergeLibraries } from "@/lib/library/merge";
import { readLibrary } from "@/lib/library/readLibrary";
import { type Order, selectPapers } from "@/lib/library/select";
import { exportPapers } from "./exports";
import { deleteUnreadable, keep, library, onChange, unreadableTexts } from "./kept";
import { Rows } from "./rows";
import { showToast } from "./toast";
import { forgetVisits } from "./visits";

const largestFile = 20_000_000; // bytes

/** Fills the page of the reading list with what this browser keeps. */
export function showReadingList(): void {
  const page = document.querySelector<HTMLElement>("[data-library]");
  const search = page?.querySelector<HTMLInputElement>("input[type=search]");
  const order = page?.querySelector("select");
  const list = page?.querySelector<HTMLElement>("[data-saved-papers]");
  const model = list?.querySelector<HTMLElement>("[data-model]");
  if (!page || !search || !order || !list || !model) return;
  const rows = new Rows(list, model, (tag) => {
    search.value = tag;
    show();
    search.focus();
  });
  const chosen = () => selectPapers(savedPapers(library()), search.value, order.value as Order);
  const show = () => {
    const all = savedPapers(library()).length;
    const found = chosen();
    rows.show(found);
    const count = `${all} ${all === 1 ? "paper" : "papers"}`;
    write(page, "[data-found]", all === 0 ? "" : found.length === all ? count : `${found.length} of ${count}`);
    page.querySelector("[data-none]")?.toggleAttribute("hidden", all > 0);
    page.querySelector("[data-unreadable]")?.toggleAttribute("hidden", unreadableTexts().length === 0);
  };
  page.hidden = false;
  show();
  onChange(show);
  search.addEventListener("input", show);
  order.addEventListener("change", show);
  for (const button of page.querySelectorAll<HTMLElement>("[data-export]"))
    button.addEventListener("click", async () => {
      const tell = (text: string) => write(page, "[data-exported]", text);
      await exportPapers(button.dataset.export ?? "", chosen(), tell);
    });
  page.querySelector<HTMLInputElement>("input[type=file]")?.addEventListener("change", async ({ target }) => {
    const field = target as HTMLInputElement;
    const file = field.files?.[0];
    if (file) write(page, "[data-imported]", await importFile(file));
    field.value = "";
  });
  offerClearing(page);
}

/** @returns what became of the file, for the reader */
async function importFile(file: File): Promise<string> {
  const read = file.size > largestFile ? null : readLibrary(await file.text());
  if (read === null) return `${file.name} is not a file of a reading list, or is of a later version of this site.`;
  const before = library();
  const after = mergeLibraries(before, read.library);
  const refusal = keep(after);
  if (refusal) showToast("", { refusal });
  const { added, changed } = compareLibraries(before, after);
  return `From ${file.name}: ${added} added, ${changed} changed, ${read.unreadable} unreadable.`;
}

function offerClearing(page: HTMLElement): void {
  const dialog = page.querySelector<HTMLDialogElement>("[data-clearing]");
  page.querySelector("[data-clear]")?.addEventListener("click", () => {
    if (dialog) dialog.returnValue = "";
    dialog?.showModal();
  });
  dialog?.addEventListener("close", () => {
    if (dialog.returnValue !== "clear") return;
    deleteUnreadable();
    forgetVisits();
    const refusal = keep(clearLibrary(library(), Date.now()));
    showToast("Everything is deleted.", { refusal });
  });
}

function write(page: HTMLElement, selector: string, text: string): void {
  const place = page.querySelector(selector);
  if (place) place.textContent = text;
}
