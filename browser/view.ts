import { remember, remembered } from "./remembered";

const choice = "view";

/** The addresses of lists that can be shown in several ways, without a format's ending. */
const list = /^\/(?:papers(?:\/(?:trending|(?:date|week|month)\/[\w-]+))?)?$/;

/**
 * Shows lists by titles, cards or abstracts as the reader chose last, unless the address says how. Pages come as cards,
 * the same for everybody.
 */
export function rememberView(): void {
  const chosen = shownByChoice(remembered(choice));
  document.addEventListener(
    "click",
    ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!link) return;
      const { chooseView } = link.dataset;
      if (chooseView) remember(choice, chooseView);
      else if (chosen) lead(link, chosen);
    },
    { capture: true },
  );
}

/** Returns the view if it is another than what lists have by themselves. */
function shownByChoice(view: string | null): string | null {
  const links = [...document.querySelectorAll<HTMLElement>("[data-choose-view]")];
  if (view === null || view === "cards") return null;
  const shown = document.querySelector<HTMLElement>("[data-view]");
  if (shown && links.some((link) => link.dataset.chooseView === view) && !asksForView(location.search)) {
    shown.dataset.view = view;
    for (const link of links) {
      if (link.dataset.chooseView === view) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }
  return view;
}

/** The next list then comes as it was chosen, instead of changing while it is seen. */
function lead(link: HTMLAnchorElement, view: string): void {
  if (link.origin !== location.origin || !list.test(link.pathname) || asksForView(link.search)) return;
  const query = new URLSearchParams(link.search);
  query.set("view", view);
  link.search = query.toString();
}

function asksForView(search: string): boolean {
  return new URLSearchParams(search).has("view");
}
