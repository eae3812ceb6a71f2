import type { z } from "zod";
import { countRequest } from "../../platform/http/rateLimiter";
import { type Reply, respond } from "../../platform/http/respond";
import { type Fault, faultsOf, firstValues } from "../api/params";

/** Answers a request as Hugging Face's clients expect; errors are an object with one message. */
export async function answerHub<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  answer: (params: z.infer<Schema>) => Promise<Reply>,
): Promise<Response> {
  const rate = countRequest(request, new Date());
  const reply = rate?.refused ? tooManyRequests(rate.reset) : await read(request, schema, answer);
  return respond(request, { ...reply, headers: { ...reply.headers, ...rate?.headers } });
}

async function read<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  answer: (params: z.infer<Schema>) => Promise<Reply>,
): Promise<Reply> {
  const params = schema.safeParse(firstValues(new URL(request.url).searchParams));
  return params.success ? answer(params.data) : failure(400, describeFaults(faultsOf(params.error)));
}

export function failure(status: number, error: string): Reply {
  return { status, body: { error } };
}

/** Returns the invalid parameters with their reasons as one message. */
export function describeFaults(faults: Fault[]): string {
  return faults.map(({ parameter, reason }) => `${parameter} ${reason}`).join("; ");
}

export function tooManyRequests(seconds: number): Reply {
  return failure(429, `Too many requests from your network; try again in ${seconds} seconds`);
}
