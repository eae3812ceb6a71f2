import fc from "fast-check";
import { expect, test } from "vitest";
import { priceOf } from "./price";

const prices: [address: string, price: number][] = [
  ["/", 0],
  ["/papers/trending?p=3", 0],
  ["/topics/cs.CL", 0],
  ["/search?q=music", 1],
  ["/embed/2407.20183", 1],
  ["/oembed?url=x", 1],
  ["/feed.xml", 2],
  ["/papers/trending.atom?limit=10", 1],
  ["/papers/trending.bib", 20],
  ["/search.csl.json?q=a&limit=51", 2],
  ["/papers/2407.20183.png", 20],
  ["/subscribe/preview", 2],
  ["/subscribe/preview?interest=search:a&interest=topic:b", 4],
];
test.each(prices)("%s costs %i", (address, price) => {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  expect(priceOf(pathname, searchParams)).toBe(price);
});

test("no address costs less for being written oddly, nor more than a hundred papers at a time would", () => {
  fc.assert(
    fc.property(
      fc.webQueryParameters(),
      fc.constantFrom("/search.bib", "/subscribe/preview", "/feed.rss"),
      (query, name) => {
        const price = priceOf(name, new URLSearchParams(query));
        return Number.isInteger(price) && price >= 1 && price <= 22;
      },
    ),
  );
});
