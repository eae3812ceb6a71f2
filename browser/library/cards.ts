import { type Entry, entryOf, fieldOf, savedPapers } from "@/lib/library/library";
import { changeKept, library, onChange } from "./kept";
import { articles, idIn, shownIn, titleIn } from "./paperIn";
import { showToast } from "./toast";
import { whenShown } from "./whenShown";

/** Makes the buttons of papers work, and shows which are seen, saved and hidden. */
export function keepPapers(): void {
  for (const article of all()) name(article);
  show();
  onChange(show);
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-save], [data-hide]") : null;
    const article = button?.closest<HTMLElement>(articles);
    if (!button || !article) return;
    if ("save" in button.dataset) toggleSaved(article);
    else toggleHidden(article);
  });
  const reading = document.querySelector<HTMLElement>("[data-reading]");
  if (reading) whenShown(() => void changeKept(idIn(reading), { seen: true }));
}

export function toggleSaved(article: HTMLElement): void {
  const id = idIn(article);
  const saved = !fieldOf(entryOf(library(), id), "saved");
  const refusal = changeKept(id, saved ? { saved, shown: shownIn(article) } : { saved });
  if (saved) showToast("Saved.", { refusal, leadsToList: true });
  else showToast("No longer saved.", { refusal, undo: () => toggleSaved(article) });
}

export function toggleHidden(article: HTMLElement): void {
  const id = idIn(article);
  const hidden = !fieldOf(entryOf(library(), id), "hidden");
  const next = hidden ? nextOf(article) : null;
  const hadFocus = article.contains(document.activeElement);
  const refusal = changeKept(id, { hidden });
  if (!hidden) {
    showToast("No longer hidden.", { refusal });
    return;
  }
  const undo = () => {
    changeKept(id, { hidden: false });
    article.querySelector<HTMLElement>("h2 a")?.focus();
  };
  showToast("Hidden.", { refusal, undo });
  if (hadFocus && !article.checkVisibility()) next?.querySelector<HTMLElement>("h2 a")?.focus();
}

function show(): void {
  const kept = library();
  for (const article of all()) mark(article, entryOf(kept, idIn(article)));
  const saved = savedPapers(kept).length;
  for (const count of document.querySelectorAll("[data-saved-count]")) count.textContent = saved > 0 ? `${saved}` : "";
}

function mark(article: HTMLElement, entry: Entry | undefined): void {
  article.toggleAttribute("data-seen", fieldOf(entry, "seen") === true);
  article.toggleAttribute("data-hidden", fieldOf(entry, "hidden") === true);
  article
    .querySelector("[data-keep] [data-save]")
    ?.setAttribute("aria-pressed", String(fieldOf(entry, "saved") === true));
  article.querySelector("[data-hide]")?.setAttribute("aria-pressed", String(fieldOf(entry, "hidden") === true));
}

/** Of forty buttons called “Save”, each says which paper it saves. */
function name(article: HTMLElement): void {
  for (const button of article.querySelectorAll("[data-keep] button"))
    button.setAttribute("aria-label", `${button.textContent}: ${titleIn(article)}`);
}

function nextOf(article: HTMLElement): HTMLElement | null {
  const shown = [...document.querySelectorAll<HTMLElement>("[data-paper]:not([data-out])")];
  const place = shown.indexOf(article);
  return shown[place + 1] ?? shown[place - 1] ?? null;
}

function all(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>(articles);
}
