import { randomInt } from "node:crypto";
import type { RequestListener } from "node:http";
import inject from "light-my-request";
import { renderHeader } from "../../platform/http/renderHeader";
import { requestNumber } from "../../platform/http/requestNumber";

/** An answer as a listener gave it. */
export type Rendered = { status: number; headers: Record<string, string | string[]>; body: Buffer };

/**
 * Has a listener answer a request that is nobody's: without cookies, credentials, an address or a language of a reader.
 * @param address path and query
 * @param host of the Host header: the site's own
 */
export async function render(listener: RequestListener, address: string, host: string): Promise<Rendered> {
  const response = await inject(listener as Parameters<typeof inject>[0], {
    method: "GET",
    url: address,
    headers: {
      host,
      accept: "*/*",
      "user-agent": "offprint",
      [renderHeader]: "yes",
      [requestNumber]: String(randomInt(1e9, 1e10)),
    },
  });
  const headers: Rendered["headers"] = {};
  for (const [name, value] of Object.entries(response.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value : String(value);
  return { status: response.statusCode, headers, body: response.rawPayload };
}
