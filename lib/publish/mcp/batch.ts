import { z } from "zod";
import { priceOfPreview } from "../../digests/previewRequest";

/** How many calls one request may hold. The protocol has had none of them in a row since its version of June 2025. */
export const mostCalls = 10;

const call = z.object({
  params: z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()).catch({}) }).catch({
    name: "",
    arguments: {},
  }),
});

/**
 * What the calls of a request cost, see lib/gateway/price.ts.
 * @param body as parsed from JSON; one call or an array of them
 */
export function priceOfCalls(body: unknown): number {
  return [body].flat().reduce<number>((sum, each) => sum + priceOfCall(each), 0) || 1;
}

function priceOfCall(body: unknown): number {
  const parsed = call.safeParse(body);
  if (!parsed.success || parsed.data.params.name !== "subscribe_preview") return 1;
  const { topics, searches } = parsed.data.params.arguments;
  return priceOfPreview(lengthOf(topics) + lengthOf(searches));
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
