const said = 2000; // How long a button shows that it has copied, in ms

export function offerCopies(): void {
  if (!("clipboard" in navigator)) return;
  for (const button of document.querySelectorAll<HTMLElement>("button[data-copy]")) {
    const text = button.parentElement?.querySelector("pre")?.textContent;
    const label = button.querySelector("span");
    if (!text || !label) continue;
    const usual = label.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text);
      label.textContent = button.dataset.copy ?? "";
      setTimeout(() => {
        label.textContent = usual;
      }, said);
    });
  }
}
