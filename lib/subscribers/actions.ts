"use server";

import { headers } from "next/headers";
import type { TokenState } from "./schema";
import { unsubscribe } from "./store";
import { answerTokenForm } from "./tokenForm";

export async function endSubscription(_: TokenState, sent: FormData): Promise<TokenState> {
  return answerTokenForm("unsubscribe", await headers(), sent, unsubscribe);
}
