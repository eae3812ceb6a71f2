import { onChange } from "./kept";

type Only = "unseen" | "new" | "hidden" | null;

const names = ["unseen", "new", "hidden"] as const;

/** Narrows a list to unseen or new papers, and leaves hidden ones out. `#unseen` in the address lasts over a reload. */
export function narrowLists(): void {
  const list = document.querySelector<HTMLElement>("[data-view]");
  const place = document.querySelector<HTMLElement>("[data-filters]");
  // Elsewhere hidden papers stay: there would be no way to see them again.
  if (!list || !place) return;
  const buttons = [...place.querySelectorAll<HTMLElement>("[data-only]")];
  let only = names.find((name) => location.hash === `#${name}`) ?? null;
  // A paper that is opened while the list is narrowed stays, so that nothing moves under the pointer.
  let seen = seenIn(list);
  const choose = (next: Only) => {
    only = next;
    seen = seenIn(list);
    history.replaceState(history.state, "", next === null ? location.pathname + location.search : `#${next}`);
    show();
  };
  // A list of several pages has more papers than the browser knows of.
  const onPage = document.querySelector("nav[aria-label=Pages]") ? " on this page" : "";
  const show = () => {
    const papers = papersIn(list);
    const hidden = papers.filter((paper) => "hidden" in paper.dataset);
    const rest = papers.filter((paper) => !("hidden" in paper.dataset));
    const isNew = (paper: HTMLElement) => "isNew" in paper.dataset;
    const parts = { unseen: rest.filter((paper) => !seen.has(paper)), new: rest.filter(isNew), hidden };
    const shown = new Set(only === null ? rest : parts[only]);
    for (const paper of papers) paper.toggleAttribute("data-out", !shown.has(paper));
    const unseen = rest.filter((paper) => !("seen" in paper.dataset)).length;
    const texts = {
      unseen: `${unseen} of ${rest.length} unseen${onPage}`,
      new: null,
      hidden: `${hidden.length} hidden`,
    };
    const isNewOffered = parts.new.length > 0 && parts.new.length < rest.length;
    const offered = { unseen: true, new: isNewOffered, hidden: hidden.length > 0 };
    for (const button of buttons) {
      const name = names.find((each) => each === button.dataset.only) ?? "unseen";
      button.setAttribute("aria-pressed", String(name === only));
      button.hidden = !offered[name] && name !== only;
      const text = texts[name];
      if (text !== null && button.textContent !== text) button.textContent = text;
    }
  };
  show();
  onChange(show);
  for (const button of buttons)
    button.addEventListener("click", () => {
      const name = names.find((each) => each === button.dataset.only) ?? null;
      choose(name === only ? null : name);
    });
}

function papersIn(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[data-paper]")];
}

function seenIn(list: HTMLElement): Set<HTMLElement> {
  return new Set(papersIn(list).filter((paper) => "seen" in paper.dataset));
}
