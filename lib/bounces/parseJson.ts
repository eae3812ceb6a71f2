import { parseJson as parse } from "../platform/json/parseJson";

/** @returns what a text says, or null where it is not JSON, for a schema to refuse */
export function parseJson(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
