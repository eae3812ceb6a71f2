/** Overlays: `<details data-overlay>`. A click outside closes an open one. */
export function closeOverlaysOutside(): void {
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element) closeOverlays(target.closest("[data-overlay]"));
  });
}

/** Closes all overlays but `kept`, and returns the focus to the summary. Returns whether any was open. */
export function closeOverlays(kept: Element | null): boolean {
  const open = [...document.querySelectorAll("[data-overlay][open]")].filter((overlay) => overlay !== kept);
  for (const overlay of open) {
    if (overlay.contains(document.activeElement)) overlay.querySelector("summary")?.focus();
    overlay.removeAttribute("open");
  }
  return open.length > 0;
}
