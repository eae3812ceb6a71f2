/** In ms: what is answered sooner needs no sign that it is on its way. */
const soon = 150;

/**
 * Shows at once that something happens: a line over the page while the next one is on its way, and a form's buttons
 * that cannot be pressed twice.
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
    // A button that is off already would not be among what the form sends.
    setTimeout(() => {
      for (const button of form.querySelectorAll("button")) button.disabled = true;
    });
  });
  // A page that comes back from the browser's memory is as it was when it was left.
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
