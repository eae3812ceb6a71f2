"use server";

import { headers } from "next/headers";
import type { TokenState } from "../schema";
import { answerTokenForm } from "../tokenForm";
import { agreeToAddressChange } from "./store";

export async function confirmAddressChange(_: TokenState, sent: FormData): Promise<TokenState> {
  return answerTokenForm("move", await headers(), sent, agreeToAddressChange);
}
