import { z } from "zod";

const texts = z.array(z.string());

/** Reads the categories or keywords of a stored paper. One with invalid data must not block the others. */
export function parseList(json: string): string[] {
  try {
    return texts.parse(JSON.parse(json));
  } catch {
    return [];
  }
}
