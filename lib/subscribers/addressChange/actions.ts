"use server";

import { headers } from "next/headers";
import type { TokenState } from "../schema";
import { answerTokenForm } from "../tokenForm";
import { agreeToAddressChange } from "./store";

/** The button of the pages that the two links of a move open. */
export async function confirmAddressChange(_: TokenState, sent: FormData): Promise<TokenState> {
  return answerTokenForm("move", await headers(), sent, agreeToAddressChange);
}
