import { request } from "node:http";
import { expect, test } from "./site";

/** Requests the outbox with arbitrary headers. @returns the status */
function ask(port: number, headers: Record<string, string>, path = "/outbox"): Promise<number> {
  return new Promise((resolve, reject) => {
    request({
      host: "127.0.0.1",
      port,
      path,
      headers: { Host: `localhost:${port}`, Connection: "keep-alive", ...headers },
    })
      .on("response", (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
      .on("error", reject)
      .end();
  });
}

test("the outbox opens on this machine", async ({ site: { port } }) => {
  expect(await ask(port, {})).toBe(200);
  expect(await ask(port, { Host: `127.0.0.1:${port}` })).toBe(200);
});

for (const [name, headers] of [
  ["by another host name, as in DNS rebinding", { Host: "papers.example.org" }],
  ["by a host name that begins like ours", { Host: "localhost.example.org" }],
  [
    "through Caddy",
    { "X-Forwarded-For": "203.0.113.7", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "localhost" },
  ],
  ["through nginx", { "X-Forwarded-For": "127.0.0.1", "X-Real-IP": "127.0.0.1" }],
  ["through a proxy that sends the header of RFC 7239", { Forwarded: "for=203.0.113.7" }],
  ["through a CDN", { "CF-Connecting-IP": "203.0.113.7" }],
  ["by a forged internal header", { Host: "papers.example.org", "X-Offprint-Local": "yes" }],
] as const) {
  test(`the outbox does not open ${name}`, async ({ site: { port } }) => {
    for (const path of ["/outbox", "/outbox/a.eml", "/outbox?_rsc=x"])
      expect(await ask(port, headers, path), path).toBe(404);
  });
}
