import type { Suggestion } from "@/lib/search/suggest";
import { askedIn, filledWith } from "./fillIn";

const pause = 80; // The delay after the last key before suggestions are requested, in ms

/** Adds suggestions to the search fields of the page and to those of forms, as WAI-ARIA comboboxes. */
export function completeSearches(): void {
  for (const [place, field] of document.querySelectorAll<HTMLInputElement>("[data-search], [data-fill]").entries()) {
    const list = field.parentElement?.querySelector<HTMLElement>("[data-suggestions]");
    const option = field.parentElement?.querySelector<HTMLTemplateElement>("template")?.content.firstElementChild;
    if (!list || !(option instanceof HTMLElement)) continue;
    list.id = `suggestions-${place}`;
    complete(field, list, option);
  }
}

/** @param model the template of an option: a link with the text and its kind */
function complete(field: HTMLInputElement, list: HTMLElement, model: HTMLElement): void {
  let options: HTMLElement[] = [];
  let chosen = -1;
  let request = new AbortController();
  const isFilled = field.dataset.fill !== undefined;

  const choose = (place: number) => {
    chosen = place;
    for (const [index, option] of options.entries()) option.setAttribute("aria-selected", String(index === chosen));
    const id = options[chosen]?.id;
    if (id) field.setAttribute("aria-activedescendant", id);
    else field.removeAttribute("aria-activedescendant");
  };
  const show = (isShown: boolean) => {
    list.hidden = !isShown;
    field.setAttribute("aria-expanded", String(isShown));
    choose(-1);
  };
  const offer = (suggestions: Suggestion[]) => {
    // Another query keeps the order that was chosen.
    const order = field.form?.querySelector<HTMLInputElement>("[name=sort]")?.value;
    options = suggestions
      .filter(({ href }) => !isFilled || filledWith(field, href) !== null)
      .map((suggestion, index) => optionFor(suggestion, model, `${list.id}-${index}`, order));
    list.replaceChildren(...options);
    show(options.length > 0 && document.activeElement === field);
  };
  const move = (by: 1 | -1) => {
    if (list.hidden) show(true);
    const places = options.length + 1; // The field itself is one of the positions
    choose(((chosen + 1 + by + places) % places) - 1);
  };

  field.role = "combobox";
  field.autocomplete = "off";
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  show(false);

  field.addEventListener("input", () => {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    if (field.value.trim() === "") return offer([]);
    choose(-1); // The last suggestions stay until the next ones arrive
    setTimeout(() => {
      if (signal.aborted) return;
      fetchSuggestions(isFilled ? askedIn(field) : field.value, signal).then(offer, () => {
        if (!signal.aborted) offer([]);
      });
    }, pause);
  });
  field.addEventListener("keydown", (event) => {
    // Keys pressed while an input method composes belong to the input method.
    if (event.isComposing) return;
    const add = isFilled ? field.form?.querySelector<HTMLElement>("button[value=add]") : null;
    if (event.key === "Enter" && add && (list.hidden || chosen < 0) && field.value.trim() !== "") {
      event.preventDefault();
      add.click();
    }
    if (options.length === 0) return;
    const current = list.hidden ? undefined : options[chosen];
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape" && !list.hidden) show(false);
    else if (event.key === "Enter" && current) current.click();
    else return;
    event.preventDefault();
  });
  field.addEventListener("blur", () => {
    request.abort();
    show(false);
  });
  if (isFilled)
    list.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link) return;
      event.preventDefault();
      field.value = filledWith(field, link.href) ?? field.value;
      show(false);
    });
  // The field keeps the focus: losing it would close the list before the click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
}

function optionFor(
  { kind, text, href }: Suggestion,
  model: HTMLElement,
  id: string,
  order: string | undefined,
): HTMLElement {
  const option = model.cloneNode(true) as HTMLAnchorElement;
  option.id = id;
  option.href = order && href.startsWith("/search?") ? `${href}&sort=${order}` : href;
  const [name, what] = option.querySelectorAll("span");
  if (name) name.textContent = text;
  if (what) what.textContent = kind;
  return option;
}

async function fetchSuggestions(text: string, signal: AbortSignal): Promise<Suggestion[]> {
  const response = await fetch(`/api/v1/suggest?${new URLSearchParams({ q: text })}`, { signal });
  if (!response.ok) return [];
  const { suggestions } = (await response.json()) as { suggestions: Suggestion[] };
  return suggestions;
}
