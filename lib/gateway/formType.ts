// Null for a type that browsers send forms in. Next answers others, and multipart without boundary, with a bare 500.
export function whyNoForm(contentType: string | null): string | null {
  if (contentType === null) return null;
  const [type = ""] = contentType.split(";");
  const name = type.trim().toLowerCase();
  if (name === "application/x-www-form-urlencoded" || name === "text/plain") return null;
  if (name === "multipart/form-data" && /;\s*boundary=(?:"[^"\s]{1,70}"|[^\s";,]{1,70})\s*(?:;|$)/i.test(contentType))
    return null;
  return "The content type of this request is not one of a form.";
}
