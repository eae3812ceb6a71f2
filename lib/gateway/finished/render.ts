import type { RequestListener } from "node:http";
import inject from "light-my-request";
import { renderHeader } from "../../platform/http/renderHeader";
import { newRequestNumber, requestNumber } from "../../platform/http/requestNumber";

/** The answer of a listener. */
export type Rendered = { status: number; headers: Record<string, string | string[]>; body: Buffer };

/**
 * Has a listener answer a request that contains nothing of a client: no cookies, credentials, address or language.
 * @param address path and query
 * @param host of the Host header: the site's own
 */
export async function render(listener: RequestListener, address: string, host: string): Promise<Rendered> {
  const response = await inject(listener as Parameters<typeof inject>[0], {
    method: "GET",
    // Else it decodes the body, too.
    payloadAsStream: true,
    url: address,
    headers: {
      host,
      accept: "*/*",
      "user-agent": "offprint",
      [renderHeader]: "yes",
      [requestNumber]: newRequestNumber(),
    },
  });
  const headers: Rendered["headers"] = {};
  for (const [name, value] of Object.entries(response.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value : String(value);
  const body: Buffer[] = await response.stream().toArray();
  return { status: response.statusCode, headers, body: Buffer.concat(body) };
}
