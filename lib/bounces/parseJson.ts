import { parseJson as parse } from "../platform/json/parseJson";

/** Parses JSON. @returns null if the text is not JSON, for a schema to refuse */
export function parseJson(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
