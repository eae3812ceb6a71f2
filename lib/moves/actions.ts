"use server";

import { headers } from "next/headers";
import { env } from "../env";
import { formOf, readField } from "../readField";
import { whyForeign } from "../sameOrigin";
import type { TokenState } from "../subscriptions/schema";
import { notStored, whenStored } from "../whenStored";
import { agreeToMove } from "./store";

/** The button of the pages that the two links of a move open. */
export async function confirmMove(_: TokenState, sent: FormData): Promise<TokenState> {
  const form = formOf(sent);
  const message = whyForeign("move", await headers(), env().publicUrl);
  if (message) return { status: "failed", message };
  return whenStored<TokenState>(
    async () => ({ status: (await agreeToMove(readField(form, "token"), new Date())) ? "done" : "unknown" }),
    () => ({ status: "failed", message: notStored }),
  );
}
