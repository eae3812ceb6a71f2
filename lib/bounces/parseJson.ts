import { parseJson as parse } from "../platform/json/parseJson";

export function parseJson(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
