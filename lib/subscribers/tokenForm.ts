import { env } from "../platform/env";
import { formOf, readField } from "../platform/http/readField";
import { whyForeign } from "../platform/http/sameOrigin";
import { notStored, whenStored } from "../platform/whenStored";
import type { TokenState } from "./schema";

/**
 * Handles the form of a page that a link in an email opens: a button, and the token of the link.
 * @param name of the form, for the log
 * @param act what the button does; resolves to whether the token is valid
 */
export async function answerTokenForm(
  name: string,
  headers: { get(name: string): string | null },
  sent: FormData,
  act: (token: string, now: Date) => Promise<unknown>,
): Promise<TokenState> {
  const form = formOf(sent);
  const message = whyForeign(name, headers, env().publicUrl);
  if (message) return { status: "failed", message };
  return whenStored<TokenState>(
    async () => ({ status: (await act(readField(form, "token"), new Date())) ? "done" : "unknown" }),
    () => ({ status: "failed", message: notStored }),
  );
}
