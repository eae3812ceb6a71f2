import type { Refusal } from "./kept";

const refusals = {
  full: "Your browser has no room left for this site. Remove papers from the reading list, or export it.",
  blocked: "Your browser keeps nothing for this site: this lasts as long as the page.",
};

type Options = { undo?: () => void; refusal?: Refusal; leadsToList?: boolean };

let undone: (() => void) | null = null;

/** Shows a message at the bottom of the window, with a button that undoes what it reports. */
export function showToast(text: string, { undo, refusal = null, leadsToList = false }: Options = {}): void {
  const place = document.querySelector("[data-toast]");
  const words = place?.querySelector("p");
  const button = place?.querySelector("button");
  const link = place?.querySelector("a");
  if (!words || !button || !link) return;
  words.textContent = refusal ? refusals[refusal] : text;
  undone = undo ?? null;
  button.hidden = !undo;
  link.hidden = !leadsToList || location.pathname === link.pathname;
  button.onclick = () => {
    const act = undone;
    showToast("");
    act?.();
  };
}
