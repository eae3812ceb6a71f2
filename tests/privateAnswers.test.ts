import type { RequestListener } from "node:http";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FinishedPages } from "@/lib/gateway/finished/finishedPages";
import { guard } from "@/lib/gateway/guard";
import { withDatabase } from "./setup/database";
import { listen } from "./setup/listen";
import { type RawResponse, rawRequest } from "./setup/rawRequest";
import { kept, rendered } from "./setup/routes";

const databaseFile = path.join(withDatabase(), "offprint.db");
const address = "ada@example.org";
const token = "1.27.secret";

/** The worst that a route can do: it shows all that it is sent, says that everyone may keep it, and may set a cookie. */
const careless: RequestListener = (request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "public, max-age=3600");
  if (setsCookie) response.setHeader("Set-Cookie", "session=of-a-reader");
  response.end(JSON.stringify([request.url, request.headers]));
};
let setsCookie = false;

let port: number;
let stop: () => void;

beforeAll(async () => {
  const pages = new FinishedPages(careless, { databaseFile, host: "localhost", timeZone: "UTC", size: 1e7 });
  const { server, url } = await listen(guard(careless, { publicUrl: "http://localhost" }, pages));
  port = Number(new URL(url).port);
  stop = () => {
    server.close();
    pages.close();
  };
});

afterAll(() => stop());

const marks = ["Cookie: session=of-a-reader", "Authorization: Bearer of-a-reader"];
const secret = /of-a-reader|ada(?:@|%40)example|1\.27\.secret/;

const ask = (target: string, headers: string[]) =>
  rawRequest(port, [`GET ${target} HTTP/1.1`, "Host: localhost", ...headers]);
const isShared = ({ headers }: RawResponse) => /public|s-maxage/.test(headers.get("cache-control") ?? "");

test("no answer of any route with something of a reader is kept or may be kept by others", {
  timeout: 60_000,
}, async () => {
  const routes = [...Object.values(kept), ...Object.values(rendered)];
  const combination = fc.record({
    route: fc.constantFrom(...routes),
    sent: fc.subarray(marks),
    params: fc.subarray([`token=${token}`, `q=${address}`, `x=${encodeURIComponent(address)}`]),
    cookie: fc.boolean(),
    random: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(combination, async ({ route, sent, params, cookie, random }) => {
      const join = (more: string[]) => [route, more.join("&")].filter(Boolean).join(route.includes("?") ? "&" : "?");
      // Nobody has asked for this one before, where the route reads the parameter.
      const target = join([`p=${random}`, ...params]);
      setsCookie = cookie;
      for (let time = 0; time < 2; time++) {
        const answer = await ask(target, sent);
        expect(isShared(answer) && (secret.test(answer.body) || answer.headers.has("set-cookie"))).toBe(false);
        if (params.length > 0) expect(isShared(answer)).toBe(false);
      }
      setsCookie = false;
      const { body, headers } = await ask(join([`p=${random}`]), []);
      expect([body, headers.get("set-cookie")]).toEqual([expect.not.stringMatching(secret), undefined]);
    }),
    { numRuns: 300 },
  );
});
