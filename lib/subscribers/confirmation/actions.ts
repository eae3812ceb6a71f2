"use server";

import { headers } from "next/headers";
import type { TokenState } from "../schema";
import { answerTokenForm } from "../tokenForm";
import { confirm } from "./store";

export async function confirmSubscription(_: TokenState, sent: FormData): Promise<TokenState> {
  return answerTokenForm("confirmation", await headers(), sent, confirm);
}
