import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesField, floatField, integerField, join, messageField, textField } from "./protobuf";

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** The examples of https://protobuf.dev/programming-guides/encoding. */
describe("the examples of the specification", () => {
  test("a number", () => expect(hex(integerField(1, 150))).toBe("089601"));
  test("a text", () => expect(hex(textField(2, "testing"))).toBe("120774657374696e67"));
  test("a nested message", () => expect(hex(messageField(3, [integerField(1, 150)]))).toBe("1a03089601"));
});

test.each([
  [0, "00"],
  [1, "01"],
  [127, "7f"],
  [128, "8001"],
  [300, "ac02"],
  [2 ** 32, "8080808010"],
  [Number.MAX_SAFE_INTEGER, "ffffffffffffff0f"],
])("the number %d is encoded as %s", (value, expected) => {
  expect(hex(integerField(1, value))).toBe(`08${expected}`);
});

test("a varint decodes to its number", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (value) => {
      const sevens = [...integerField(1, value)].slice(1).map((byte) => BigInt(byte % 128));
      expect(sevens.reduceRight((sum, seven) => sum * 128n + seven, 0n)).toBe(BigInt(value));
    }),
  );
});

test.each([-1, 0.5, Number.NaN, 2 ** 53])("%d is rejected", (value) => {
  expect(() => integerField(1, value)).toThrow(RangeError);
});

test("a field with a high number has a tag of two bytes", () => {
  expect(hex(integerField(20, 2))).toBe("a00102");
});

test("a float is four bytes, lowest first", () => {
  expect(hex(floatField(2, 0.5))).toBe("150000003f");
});

test("bytes follow their length, and fields follow each other", () => {
  const long = new Uint8Array(200).fill(7);
  expect(hex(join([bytesField(9, long), textField(1, "ü")]))).toBe(`4ac801${"07".repeat(200)}0a02c3bc`);
});
