import { ClientRequestSchema, ErrorCode, JSONRPCMessageSchema } from "@modelcontextprotocol/sdk/types.js";
import { whyRefused } from "../../papers/schema";

/** An answer to a call that cannot be run, as JSON-RPC 2.0 has it. */
export type Refusal = { jsonrpc: "2.0"; id: string | number | null; error: { code: number; message: string } };

/** By method, what each request of the protocol must say. The SDK answers what does not with an internal error. */
const schemas = new Map(ClientRequestSchema.options.map((schema) => [schema.shape.method.value as string, schema]));

/**
 * @param call as parsed from JSON
 * @returns the answer to a call that cannot be run; null for one that can
 */
export function refuseCall(call: unknown): Refusal | null {
  if (Array.isArray(call) && call.length === 0)
    return refusal(null, ErrorCode.InvalidRequest, "Invalid request: the batch is empty");
  const message = JSONRPCMessageSchema.safeParse(call);
  if (!message.success)
    return refusal(null, ErrorCode.InvalidRequest, "Invalid request: it is not a JSON-RPC 2.0 message");
  if (!("method" in message.data && "id" in message.data)) return null;
  const { id, method } = message.data;
  const parsed = schemas.get(method)?.safeParse(call);
  if (!parsed || parsed.success) return null;
  return refusal(id, ErrorCode.InvalidParams, `Invalid params: ${whyRefused(parsed.error)}`);
}

function refusal(id: Refusal["id"], code: number, message: string): Refusal {
  return { jsonrpc: "2.0", id, error: { code, message } };
}

/** Whether a client that sends this Accept header takes JSON: also where it takes anything, or does not say. */
export function takesJson(accept: string | null): boolean {
  const ranges = (accept ?? "").split(",").map((range) => range.split(";")[0]?.trim().toLowerCase());
  return !accept?.trim() || ["application/json", "application/*", "*/*", "*"].some((range) => ranges.includes(range));
}
