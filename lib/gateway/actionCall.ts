import { parseJson } from "../platform/json/parseJson";

/*
 * How a form is sent by script: as parts of multipart/form-data of which the one called "0" is JSON, the arguments of an
 * action. A string in it that begins with a dollar refers to something else (react-server-dom, encodeReply). Next answers
 * what it cannot decode with a bare 500.
 */

/** What our forms send: themselves, nothing, and texts whose own dollar is written twice. */
const known = /^\$(?:K[0-9a-f]{1,4}$|undefined$|\$)/;

/** How many values the arguments may be made of. The largest state of a form of ours has a few hundred. */
const mostValues = 10_000;

/** @param parts of a call of an action; whether Next can decode them as the arguments of one of ours */
export function isActionCall(parts: FormData): boolean {
  const call = parts.get("0");
  if (typeof call !== "string") return false;
  try {
    const given = parseJson(call);
    return Array.isArray(given) && given.length <= 10 && isPlain(given);
  } catch {
    return false;
  }
}

function isPlain(given: unknown): boolean {
  const waiting: unknown[] = [given];
  for (let count = 0; waiting.length > 0; count++) {
    if (count > mostValues) return false;
    const value = waiting.pop();
    if (typeof value === "string" && value.startsWith("$") && !known.test(value)) return false;
    if (typeof value === "object" && value !== null) {
      if (Object.hasOwn(value, "__proto__")) return false;
      for (const each of Object.values(value)) waiting.push(each);
    }
  }
  return true;
}
