/**
 * Buttons that open what they submit in a tab of its own: going back to the answer of a form would lose what was typed.
 * React leaves out `formtarget` where an action is a function.
 */
export function openBeside(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-new-tab]")) button.formTarget = "_blank";
}
