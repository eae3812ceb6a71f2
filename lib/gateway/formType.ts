const noForm = "The content type of this request is not one of a form.";

/**
 * Whether a content type is one that forms are sent in, by a browser or by Next's scripts. Next answers others, and a
 * form without a boundary, with a bare 500.
 * @param isExactTitle whether it is sent by script, which sends every form of ours in several parts
 * @returns what is wrong, or null
 */
export function whyNoForm(contentType: string | null, isCalled = false): string | null {
  if (contentType === null) return isCalled ? noForm : null;
  const [type = ""] = contentType.split(";");
  const name = type.trim().toLowerCase();
  if (!isCalled && (name === "application/x-www-form-urlencoded" || name === "text/plain")) return null;
  if (name === "multipart/form-data" && /;\s*boundary=(?:"[^"\s]{1,70}"|[^\s";,]{1,70})\s*(?:;|$)/i.test(contentType))
    return null;
  return noForm;
}
