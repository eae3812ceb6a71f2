import { ClientRequestSchema, ErrorCode, JSONRPCMessageSchema } from "@modelcontextprotocol/sdk/types.js";
import { refusalReason } from "../../papers/schema";

export type Refusal = { jsonrpc: "2.0"; id: string | number | null; error: { code: number; message: string } };

/** The schema of each request, by method. The SDK answers an invalid request with an internal error. */
const schemas = new Map(ClientRequestSchema.options.map((schema) => [schema.shape.method.value as string, schema]));

/** Returns the error response to an invalid call (parsed JSON), null for a valid one. */
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
  return refusal(id, ErrorCode.InvalidParams, `Invalid params: ${refusalReason(parsed.error)}`);
}

function refusal(id: Refusal["id"], code: number, message: string): Refusal {
  return { jsonrpc: "2.0", id, error: { code, message } };
}

export function takesJson(accept: string | null): boolean {
  const ranges = (accept ?? "").split(",").map((range) => range.split(";")[0]?.trim().toLowerCase());
  return !accept?.trim() || ["application/json", "application/*", "*/*", "*"].some((range) => ranges.includes(range));
}
