/** Buttons that open the system's share sheet, where there is one. */
export function offerSharing(): void {
  if (!("share" in navigator)) return;
  for (const button of document.querySelectorAll<HTMLElement>("[data-share]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const title = document.querySelector("h1")?.textContent ?? document.title;
      // It rejects when the reader closes the sheet.
      navigator.share({ title, url: button.dataset.share ?? location.href }).catch(() => {});
    });
  }
}
