/** Faster navigations show no progress, in ms. */
const soon = 150;

/**
 * Shows progress: a line at the top while the next page loads, and disabled buttons while a form is submitted.
 */
export function showProgress(): void {
  const root = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(() => root.setAttribute("data-leaving", ""), soon);
  };
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
    if (link && leadsAway(link)) leave();
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method === "dialog") return;
    leave();
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
    for (const button of document.querySelectorAll<HTMLButtonElement>("form[method=post] button:disabled"))
      button.disabled = false;
  });
}

function leadsAway({ href, target, download, origin, pathname, search, hash }: HTMLAnchorElement): boolean {
  if (origin !== location.origin || download !== "" || (target !== "" && target !== "_self")) return false;
  const isHere = pathname === location.pathname && search === location.search;
  return !(isHere && (hash !== "" || href.endsWith("#")));
}
