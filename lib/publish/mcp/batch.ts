import { z } from "zod";
import { previewPrice } from "../../digests/previewRequest";

/** How many calls a request may have. The protocol has had no batches since its version of June 2025. */
export const maxCalls = 10;

const call = z.object({
  params: z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()).catch({}) }).catch({
    name: "",
    arguments: {},
  }),
});

/** See lib/gateway/price.ts; `body` is one parsed call or an array of them. */
export function callsPrice(body: unknown): number {
  return [body].flat().reduce<number>((sum, each) => sum + priceOfCall(each), 0) || 1;
}

function priceOfCall(body: unknown): number {
  const parsed = call.safeParse(body);
  if (!parsed.success || parsed.data.params.name !== "subscribe_preview") return 1;
  const { topics, searches } = parsed.data.params.arguments;
  return previewPrice(lengthOf(topics) + lengthOf(searches));
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
