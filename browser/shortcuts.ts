import { toggleHidden, toggleSaved } from "./library/cards";
import { closeOverlays } from "./overlays";
import { remember, remembered } from "./remembered";

const choice = "shortcuts";

/**
 * The keyboard shortcuts. Keys typed into a field, or with Ctrl, Alt or Meta, are left to the browser. Readers can switch
 * the shortcuts off for good (WCAG 2.1.4).
 */
export function listenForShortcuts(): void {
  const help = document.querySelector<HTMLDialogElement>("dialog[data-shortcuts]");
  const switchedOn = help?.querySelector<HTMLInputElement>("input[type=checkbox]");
  if (!help || !switchedOn) return;
  // Asked for each key: another tab, or a page after this one, may have switched them off.
  const areOn = () => remembered(choice) !== "off";
  const open = () => {
    switchedOn.checked = areOn();
    help.showModal();
  };
  switchedOn.addEventListener("change", () => remember(choice, switchedOn.checked ? "on" : "off"));
  for (const button of document.querySelectorAll<HTMLElement>("button[data-shortcuts]"))
    button.addEventListener("click", open);
  const actions = new Map<string, () => unknown>([
    ["j", () => step(1)],
    ["k", () => step(-1)],
    ["o", () => current()?.querySelector<HTMLElement>("h2 a")?.click()],
    ["e", () => current()?.querySelector<HTMLElement>("input[type=checkbox]")?.click()],
    ["s", () => onPaper(toggleSaved)],
    ["x", () => onPaper(toggleHidden)],
    ["ArrowLeft", () => follow("prev")],
    ["ArrowRight", () => follow("next")],
    ["/", () => document.querySelector<HTMLInputElement>("[data-search]")?.select()],
    ["?", open],
  ]);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || help.open || isTyping(event.target)) return;
    if (event.key === "Escape") {
      if (closeOverlays(null)) event.preventDefault();
      return;
    }
    if (!areOn() || (event.shiftKey && event.key.startsWith("Arrow"))) return;
    const action = actions.get(event.key);
    if (action && action() !== false) event.preventDefault();
  });
}

/** Returns false if the page has no such link; the key is then left to the browser. */
function follow(rel: string): boolean {
  const link = document.querySelector<HTMLElement>(`[data-step=${rel}]`);
  link?.click();
  return link !== null;
}

/** Returns the paper that has the focus. */
function current(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-paper]") ?? null;
}

/** Acts on the paper that has the focus, or else on the one whose page this is. */
function onPaper(act: (article: HTMLElement) => void): boolean {
  const article = current() ?? document.querySelector<HTMLElement>("[data-reading]");
  if (article) act(article);
  return article !== null;
}

/** Steps from the focused paper, or else from the top of the viewport. */
function step(by: number): void {
  const all = [...document.querySelectorAll<HTMLElement>("[data-paper]:not([data-out])")];
  const here = current();
  const seen = all.findIndex((paper) => paper.getBoundingClientRect().top >= 0);
  const first = seen < 0 ? all.length : seen;
  const target = all[here ? all.indexOf(here) + by : by > 0 ? first : first - 1];
  target?.querySelector<HTMLElement>("h2 a")?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "start", behavior: "instant" });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]")
  );
}
