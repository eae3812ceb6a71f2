/** Faster navigations show no line, in ms. */
const soon = 100;

/**
 * Shows progress: the pressed link or button at once, then a line at the top while the next page loads. Buttons are
 * disabled while a form is submitted.
 */
export function showProgress(): void {
  const root = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = (pressed: HTMLElement | null) => {
    clearTimeout(timer);
    pressed?.setAttribute("data-going", "");
    timer = setTimeout(() => root.setAttribute("data-leaving", ""), soon);
  };
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
    if (link && leadsAway(link)) leave(link);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method === "dialog") return;
    leave(event.submitter);
    if (form.method !== "post") return;
    // Disabled only afterwards: a disabled button is not submitted.
    setTimeout(() => {
      for (const button of form.querySelectorAll("button")) button.disabled = true;
    });
  });
  // A page from the back/forward cache still shows the state in which it was left.
  addEventListener("pageshow", () => {
    clearTimeout(timer);
    root.removeAttribute("data-leaving");
    for (const pressed of document.querySelectorAll("[data-going]")) pressed.removeAttribute("data-going");
    for (const button of document.querySelectorAll<HTMLButtonElement>("form[method=post] button:disabled"))
      button.disabled = false;
  });
}

/** A link with a type leads to a file, which the browser may save without leaving the page. */
function leadsAway(link: HTMLAnchorElement): boolean {
  const { href, target, type, origin, pathname, search, hash } = link;
  if (origin !== location.origin || link.hasAttribute("download") || type !== "") return false;
  if (target !== "" && target !== "_self") return false;
  const isHere = pathname === location.pathname && search === location.search;
  return !(isHere && (hash !== "" || href.endsWith("#")));
}
