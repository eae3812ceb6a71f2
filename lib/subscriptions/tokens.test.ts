import fc from "fast-check";
import { expect, test } from "vitest";
import { confirmationToken, hashToken, makeNonce, readUnsubscribeToken, unsubscribeToken } from "./tokens";

const secret = "s".repeat(43);
const other = "t".repeat(43);

test("a confirmation's token follows from its nonce and the secret, and from nothing less", () => {
  const nonce = makeNonce();
  expect(Buffer.from(nonce, "base64url")).toHaveLength(32);
  expect(confirmationToken(nonce, secret)).toBe(confirmationToken(nonce, secret));
  expect(confirmationToken(nonce, other)).not.toBe(confirmationToken(nonce, secret));
  expect(confirmationToken(makeNonce(), secret)).not.toBe(confirmationToken(nonce, secret));
  expect(hashToken(confirmationToken(nonce, secret))).not.toContain(nonce);
});

test("tokens are safe in a URL as they are", () => {
  for (const token of [confirmationToken(makeNonce(), secret), unsubscribeToken(12, secret)]) {
    expect(encodeURIComponent(token)).toBe(token);
  }
});

test("an unsubscribe token leads back to its subscription", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999_999_999 }), (id) => {
      expect(readUnsubscribeToken(unsubscribeToken(id, secret), secret)).toBe(id);
      expect(readUnsubscribeToken(unsubscribeToken(id, secret), other)).toBeNull();
    }),
  );
});

test("no unsubscribe token serves for another subscription or another version of the key", () => {
  const [, , signature] = unsubscribeToken(12, secret).split(".");
  expect(readUnsubscribeToken(`1.13.${signature}`, secret)).toBeNull();
  expect(readUnsubscribeToken(`2.12.${signature}`, secret)).toBeNull();
});

test("a confirmation token is no unsubscribe token, whatever its nonce", () => {
  expect(readUnsubscribeToken(`1.12.${confirmationToken("12", secret)}`, secret)).toBeNull();
});

test("any change to a token makes it none of ours, and no text makes it fail", () => {
  const token = unsubscribeToken(12, secret);
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.string({ minLength: 1, maxLength: 1, unit: "grapheme" }), (at, letter) => {
      fc.pre(letter !== token[at]);
      expect(readUnsubscribeToken(token.slice(0, at) + letter + token.slice(at + 1), secret)).toBeNull();
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readUnsubscribeToken(text, secret)).toBeNull();
    }),
  );
});
