/** Returns a form field as text of at most 1000 characters; empty if the field is missing or a file. */
export function readField(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, 1000) : "";
}

/** Returns the form passed to an action; empty if a forged call passes anything else. */
export function toFormData(value: unknown): FormData {
  return value instanceof FormData ? value : new FormData();
}
