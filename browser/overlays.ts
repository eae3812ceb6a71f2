/** What lies over the page while it is open: `<details data-overlay>`. A click beside it closes it. */
export function closeOverlaysOutside(): void {
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element) closeOverlays(target.closest("[data-overlay]"));
  });
}

/**
 * Closes what lies over the page, but for one. The focus does not get lost with what it was in.
 * @returns whether there was anything to close
 */
export function closeOverlays(kept: Element | null): boolean {
  const open = [...document.querySelectorAll("[data-overlay][open]")].filter((overlay) => overlay !== kept);
  for (const overlay of open) {
    if (overlay.contains(document.activeElement)) overlay.querySelector("summary")?.focus();
    overlay.removeAttribute("open");
  }
  return open.length > 0;
}
