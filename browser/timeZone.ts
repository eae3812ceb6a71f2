/**
 * Fills `[data-time-zone]` fields with the browser's time zone, unless the reader chose one. A hidden field is filled when
 * its form is sent: the first question for the zone keeps the browser busy for a tenth of a second, or half of one.
 */
export function fillTimeZones(): void {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-time-zone]")) {
    if (field instanceof HTMLSelectElement) choose(field);
    else field.form?.addEventListener("formdata", ({ formData }) => formData.set(field.name, zone()));
  }
}

function choose(field: HTMLSelectElement): void {
  const here = zone();
  if (![...field.options].some(({ value }) => value === here)) field.add(new Option(here.replaceAll("_", " "), here));
  field.value = here;
}

function zone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
