"use server";

import { headers } from "next/headers";
import type { TokenState } from "../schema";
import { answerTokenForm } from "../tokenForm";
import { agreeToAddressChange } from "./store";

/** Handles the button of the page that both links of an address change open. */
export async function confirmAddressChange(_: TokenState, sent: FormData): Promise<TokenState> {
  return answerTokenForm("move", await headers(), sent, agreeToAddressChange);
}
