/** A field of a form as text of bounded length; a file or nothing is empty. */
export function readField(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, 1000) : "";
}

/** The form that an action is given; empty where a forged call of the action gives something else. */
export function formOf(given: unknown): FormData {
  return given instanceof FormData ? given : new FormData();
}
