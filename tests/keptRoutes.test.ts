import { readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptRoute } from "@/lib/gateway/finished/keptRoutes";
import { readTarget } from "@/lib/gateway/target";
import { kept, rendered } from "./setup/routes";

const routeOf = (address: string) => keptRoute(readTarget(address)!, "text/html");

test("each route under app/ is in one of the lists", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file));
  expect([...Object.keys(kept), ...Object.keys(rendered)].sort()).toEqual(files.sort());
});

test.each(Object.entries(kept))("app/%s is kept", (_, address) => {
  expect(routeOf(address)).not.toBeNull();
});

describe("what is a reader's is never kept", () => {
  test.each(Object.entries(rendered))("app/%s", (_, address) => {
    const params = fc.dictionary(fc.constantFrom("token", "q", "p", "month", "sort", "email"), fc.string());
    fc.assert(
      fc.property(params, (query) => {
        const target = new URL(address, "http://localhost");
        for (const [name, value] of Object.entries(query)) target.searchParams.set(name, value);
        expect(routeOf(`${target.pathname}${target.search}`)).toBeNull();
      }),
    );
  });

  test("an address of a reader in any parameter", () => {
    const names = fc.constantFrom("q", "p", "month", "sort", "after", "limit", "date", "token");
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(kept)), names, fc.emailAddress(), (address, name, email) => {
        const target = new URL(address, "http://localhost");
        target.searchParams.set(name, email);
        const route = routeOf(`${target.pathname}${target.search}`);
        expect(decodeURIComponent(route?.address ?? "")).not.toContain(email);
      }),
    );
  });
});
