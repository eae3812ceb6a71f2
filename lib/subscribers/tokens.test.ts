import fc from "fast-check";
import { expect, test } from "vitest";
import { claimedId, type Keys } from "../platform/signature";
import { readerLinks } from "./links";
import {
  confirmationToken,
  hashToken,
  isPreferencesToken,
  makeNonce,
  preferencesToken,
  readUnsubscribeToken,
  rederiveToken,
  unsubscribeToken,
} from "./tokens";

const secret: Keys = { signing: "s".repeat(43), former: [] };
const other: Keys = { signing: "t".repeat(43), former: [] };
/** Like `secret` after a change of the signing key. */
const later: Keys = { signing: other.signing, former: [secret.signing] };
const reader = { id: 12, emailKey: "reader@example.org" };

test("a confirmation token depends on both its nonce and the secret", () => {
  const nonce = makeNonce();
  expect(Buffer.from(nonce, "base64url")).toHaveLength(32);
  expect(confirmationToken(nonce, secret)).toBe(confirmationToken(nonce, secret));
  expect(confirmationToken(nonce, other)).not.toBe(confirmationToken(nonce, secret));
  expect(confirmationToken(makeNonce(), secret)).not.toBe(confirmationToken(nonce, secret));
  expect(hashToken(confirmationToken(nonce, secret))).not.toContain(nonce);
});

test("a confirmation token can be derived again after a change of the key, but not once its key is removed", () => {
  const nonce = makeNonce();
  const token = confirmationToken(nonce, secret, "move-old");
  expect(rederiveToken(nonce, hashToken(token), later, "move-old")).toBe(token);
  expect(rederiveToken(nonce, hashToken(token), later, "move-new")).toBeNull();
  expect(rederiveToken(nonce, hashToken(token), { ...later, former: [null] }, "move-old")).toBeNull();
});

test("links signed by a former key work until it is removed", () => {
  const token = unsubscribeToken(12, secret);
  expect(token).toMatch(/^1\./);
  expect(readUnsubscribeToken(token, later)).toBe(12);
  expect(readUnsubscribeToken(token, { ...later, former: [null] })).toBeNull();
  expect(unsubscribeToken(12, later)).toMatch(/^2\./);
  expect(readUnsubscribeToken(unsubscribeToken(12, later), later)).toBe(12);
  expect(readUnsubscribeToken(unsubscribeToken(12, later), secret)).toBeNull();
});

test("a preferences token is valid for one subscription at one address", () => {
  const token = preferencesToken(reader, secret);
  expect(claimedId(token)).toBe(12);
  expect(isPreferencesToken(token, reader, later)).toBe(true);
  expect(isPreferencesToken(token, { ...reader, emailKey: "new@example.org" }, later)).toBe(false);
  expect(isPreferencesToken(token, { ...reader, id: 13 }, later)).toBe(false);
  expect(isPreferencesToken(token, reader, other)).toBe(false);
});

test("an unsubscribe token is no preferences token, and the reverse", () => {
  expect(isPreferencesToken(unsubscribeToken(12, secret), reader, secret)).toBe(false);
  expect(readUnsubscribeToken(preferencesToken(reader, secret), secret)).toBeNull();
});

test("the links of an email contain valid tokens", () => {
  const links = readerLinks("https://papers.example.org", reader, secret);
  const token = (url: string) => new URL(url).searchParams.get("token") ?? "";
  expect(isPreferencesToken(token(links.preferences), reader, secret)).toBe(true);
  for (const url of [links.unsubscribe, links.oneClick]) expect(readUnsubscribeToken(token(url), secret)).toBe(12);
});

test("tokens need no escaping in a URL", () => {
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

test("no unsubscribe token is valid for another subscription or another version of the key", () => {
  const [, , signature] = unsubscribeToken(12, secret).split(".");
  expect(readUnsubscribeToken(`1.13.${signature}`, secret)).toBeNull();
  expect(readUnsubscribeToken(`2.12.${signature}`, secret)).toBeNull();
});

test("a confirmation token is no unsubscribe token, whatever its nonce", () => {
  expect(readUnsubscribeToken(`1.12.${confirmationToken("12", secret)}`, secret)).toBeNull();
});

test("any change makes a token invalid, and no text makes reading throw", () => {
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
