import { ClientRequestSchema, ErrorCode, JSONRPCMessageSchema } from "@modelcontextprotocol/sdk/types.js";
import { whyRefused } from "../../papers/schema";

/** An answer to a call that cannot be run, as JSON-RPC 2.0 has it. */
export type Refusal = { jsonrpc: "2.0"; id: string | number | null; error: { code: number; message: string } };

/** What a request asks for: the calls that can be run, and the answers to those that cannot. */
export type Calls = { run: unknown[]; refused: Refusal[] };

/** By method, what each request of the protocol must say. The SDK answers what does not with an internal error. */
const schemas = new Map(ClientRequestSchema.options.map((schema) => [schema.shape.method.value as string, schema]));

/** Tells the calls of a request apart, parsed from JSON: one call, or some in a row. */
export function sortCalls(body: unknown): Calls {
  const calls: Calls = { run: [], refused: [] };
  if (Array.isArray(body) && body.length === 0) {
    calls.refused.push(refusal(null, ErrorCode.InvalidRequest, "Invalid request: the batch is empty"));
  }
  for (const call of [body].flat()) {
    const refused = refuse(call);
    if (refused) calls.refused.push(refused);
    else calls.run.push(call);
  }
  return calls;
}

function refuse(call: unknown): Refusal | null {
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
