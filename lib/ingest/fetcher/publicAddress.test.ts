import { promisify } from "node:util";
import { expect, test } from "vitest";
import { checkedLookup, checkUrl, isPublicAddress } from "./publicAddress";

test.each([
  ["93.184.215.14", true],
  ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", true],
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["172.31.255.255", false],
  ["172.32.0.1", true],
  ["192.168.1.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["::1", false],
  ["::", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:8.8.8.8", false],
  ["fe80::1", false],
  ["fd00::1", false],
  ["2002:7f00:1::", false],
  ["64:ff9b::a00:1", false],
  ["2001:db8::1", false],
])("%s is public: %s", (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

test("a name is refused by what it resolves to, unless a test allows this machine", async () => {
  const look = (allow: boolean) => promisify(checkedLookup(allow))("localhost", { all: true });
  await expect(look(false)).rejects.toThrow(/localhost has the address .*, which is in a private network/);
  expect(await look(true)).toContainEqual({ address: "127.0.0.1", family: 4 });
});

test.each(["http://127.0.0.1/", "http://2130706433/", "http://0x7f.1/", "http://[::1]/", "http://[::ffff:7f00:1]/"])(
  "an address that a redirect leads to is refused: %s",
  (url) => {
    expect(() => checkUrl(new URL(url), false)).toThrow(/in a private network/);
  },
);
