import type { RequestListener } from "node:http";
import inject from "light-my-request";
import { namedHeader } from "../../platform/http/namedHeader";
import { renderHeader } from "../../platform/http/renderHeader";
import { newRequestNumber, requestNumber } from "../../platform/http/requestNumber";
import { splitFormat } from "../../publish/formats/format";
import { namesPage } from "../../publish/namesPage";

/** The answer of a listener. */
export type Rendered = { status: number; headers: Record<string, string | string[]>; body: Buffer };

/**
 * Has a listener answer a request that contains nothing of a client: no cookies, credentials, address or language.
 * @param address path and query
 * @param host of the Host header: the site's own
 */
export async function render(listener: RequestListener, address: string, host: string): Promise<Rendered> {
  const isNamed = await isPage(address).catch(() => false);
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
      ...(isNamed ? { [namedHeader]: "yes" } : {}),
    },
  });
  const headers: Rendered["headers"] = {};
  for (const [name, value] of Object.entries(response.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value : String(value);
  const body: Buffer[] = await response.stream().toArray();
  const [whole] = body;
  return { status: response.statusCode, headers, body: body.length === 1 && whole ? whole : Buffer.concat(body) };
}

/** Proxy.ts, which takes 3 ms, leads other addresses on, and says of pages whether they exist. */
async function isPage(address: string): Promise<boolean> {
  const [pathname = ""] = address.split("?", 1);
  const isOther = /\.(?:md|png)$/.test(pathname) || splitFormat(pathname) !== null;
  return !isOther && /^\/(?:$|(?:papers|topics|authors|search)(?:\/|$))/.test(pathname) && namesPage(pathname);
}
