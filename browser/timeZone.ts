/** Fills `[data-time-zone]` fields with the browser's time zone, unless the reader chose one. */
export function fillTimeZones(): void {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-time-zone]")) {
    if (field instanceof HTMLSelectElement && ![...field.options].some(({ value }) => value === here))
      field.add(new Option(here.replaceAll("_", " "), here));
    field.value = here;
  }
}
