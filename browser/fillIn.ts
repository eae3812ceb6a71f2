/*
 * Fields of a form that take a suggestion instead of leading to it: `data-fill="topics"` takes names separated by
 * commas, `data-fill="search"` a query.
 */

/** Returns what to ask suggestions for. */
export function askedIn(field: HTMLInputElement): string {
  return field.dataset.fill === "topics" ? `topic:${lastName(field.value)}` : field.value;
}

/** @param href of a suggestion. @returns the value of the field with it; null for one that the field cannot take */
export function filledWith(field: HTMLInputElement, href: string): string | null {
  const query = new URL(href, location.href).searchParams.get("q");
  if (query === null || field.dataset.fill !== "topics") return query;
  const [, topic] = /^topic:"(.*)"$/.exec(query) ?? [];
  return topic === undefined ? null : field.value.slice(0, field.value.length - lastName(field.value).length) + topic;
}

function lastName(value: string): string {
  return /[^,;]*$/.exec(value)?.[0].trimStart() ?? "";
}
