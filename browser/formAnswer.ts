/** Moves the focus to the first invalid field, or else to the outcome, so that screen readers announce it. */
export function focusAnswer(): void {
  const wrong = document.querySelector<HTMLElement>("[aria-invalid=true]");
  const said = wrong ?? document.querySelector<HTMLElement>("main :is([role=alert], [role=status]):not(:empty)");
  if (!said) return;
  if (wrong === null) said.tabIndex = -1;
  said.focus();
}
