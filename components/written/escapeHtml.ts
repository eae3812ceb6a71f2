const special = /["&'<>]/;
const everySpecial = /["&'<>]/g;
const references: Record<string, string> = {
  '"': "&quot;",
  "&": "&amp;",
  "'": "&#x27;",
  "<": "&lt;",
  ">": "&gt;",
};

/** Escapes a text for the content of an element or for an attribute in double quotes, as React does. */
export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(everySpecial, (character) => references[character] ?? "") : text;
}
