import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { isPage, methodsOf } from "@/lib/gateway/addresses";
import { withDatabase } from "./setup/database";

withDatabase();

const files = readdirSync("app", { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll(path.sep, "/"));
const addressOf = (file: string) =>
  `/${path.posix.dirname(file)}`.replace(/^\/\.$/, "/").replace(/\[(?:\.\.\.)?\w+\]/g, "x");

test.each(files.filter((file) => file.endsWith("route.ts")))(
  "the gateway lets through exactly the methods that app/%s handles",
  async (file) => {
    const route = (await import(/* @vite-ignore */ path.resolve("app", file))) as Record<string, unknown>;
    const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) => method in route);
    const address = addressOf(file);
    expect(isPage(address)).toBe(false);
    const through = methodsOf(address).filter((method) => !["HEAD", "OPTIONS"].includes(method));
    expect(through.toSorted()).toEqual(methods.toSorted());
  },
);

test.each(files.filter((file) => file.endsWith("page.tsx")))("the gateway treats app/%s as a page", (file) => {
  expect(isPage(addressOf(file))).toBe(true);
});
