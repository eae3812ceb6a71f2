import { promisify } from "node:util";
import { expect, test } from "vitest";
import { checkedLookup, checkUrl } from "./allowedAddress";

test("a name that resolves to a private address is refused, unless a test allows loopback", async () => {
  const look = (allow: boolean) => promisify(checkedLookup(allow))("localhost", { all: true });
  await expect(look(false)).rejects.toThrow(/localhost has the address .*, which is in a private network/);
  expect(await look(true)).toContainEqual({ address: "127.0.0.1", family: 4 });
});

test.each(["http://127.0.0.1/", "http://2130706433/", "http://0x7f.1/", "http://[::1]/", "http://[::ffff:7f00:1]/"])(
  "a private address in a redirect is refused: %s",
  (url) => {
    expect(() => checkUrl(new URL(url), false)).toThrow(/in a private network/);
  },
);
