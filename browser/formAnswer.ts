/**
 * A form is answered with its page, which begins at its top: leads to the field that is wrong, or to how it went. Those
 * who do not see the page are told, as the focus says what it is on.
 */
export function focusAnswer(): void {
  const wrong = document.querySelector<HTMLElement>("[aria-invalid=true]");
  const said = wrong ?? document.querySelector<HTMLElement>("main [role=alert], main [role=status]");
  if (!said) return;
  if (wrong === null) said.tabIndex = -1;
  said.focus();
}
