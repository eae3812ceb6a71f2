import { env } from "../platform/env";
import { readField, toFormData } from "../platform/http/readField";
import { rejectForeignForm } from "../platform/http/sameOrigin";
import { notSavedMessage, withStoreFallback } from "../platform/storeFallback";
import type { TokenState } from "./schema";

/** `name` is of the form, for the log; `act` resolves to whether the token is valid. */
export async function answerTokenForm(
  name: string,
  headers: { get(name: string): string | null },
  sent: FormData,
  act: (token: string, now: Date) => Promise<unknown>,
): Promise<TokenState> {
  const form = toFormData(sent);
  const message = rejectForeignForm(name, headers, env().publicUrl);
  if (message) return { status: "failed", message };
  return withStoreFallback<TokenState>(
    async () => ({ status: (await act(readField(form, "token"), new Date())) ? "done" : "unknown" }),
    () => ({ status: "failed", message: notSavedMessage }),
  );
}
