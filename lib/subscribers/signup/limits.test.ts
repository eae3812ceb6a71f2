import fc from "fast-check";
import { expect, test } from "vitest";
import { emailKey } from "../../mail/address";
import { limitedMailbox, limitHash } from "./limits";

test.each([
  ["Reader@Example.org", "reader@example.org"],
  ["reader+papers@example.org", "reader@example.org"],
  ["reader+a+b@example.org", "reader@example.org"],
  ["+reader@example.org", "+reader@example.org"],
  ["first.last@example.org", "first.last@example.org"],
  ["F.i.r.s.t.Last+x@Gmail.com", "firstlast@gmail.com"],
  ["firstlast@googlemail.com", "firstlast@gmail.com"],
  ["a@MÜLLER.de", "a@xn--mller-kva.de"],
  ["a@xn--mller-kva.de", "a@xn--mller-kva.de"],
])("limits treat %s as %s", (email, mailbox) => expect(limitedMailbox(email)).toBe(mailbox));

test("tags do not matter, and the result is its own mailbox", () => {
  const local = fc.stringMatching(/^[a-z][a-z0-9.]{0,10}[a-z]$/);
  fc.assert(
    fc.property(
      local,
      fc.stringMatching(/^[a-z+.]{0,8}$/),
      fc.constantFrom("gmail.com", "x.org"),
      (name, tag, domain) => {
        const mailbox = limitedMailbox(`${name}@${domain}`);
        expect(limitedMailbox(`${name}+${tag}@${domain}`)).toBe(mailbox);
        expect(limitedMailbox(mailbox)).toBe(mailbox);
      },
    ),
  );
});

test("subscriptions tell more addresses apart than limits do", () => {
  expect(emailKey("a+b@example.org")).not.toBe(emailKey("a@example.org"));
});

test("hashes differ by kind and by key", () => {
  const hash = limitHash("address", "192.0.2.1", "k");
  expect(hash).not.toBe(limitHash("network", "192.0.2.1", "k"));
  expect(hash).not.toBe(limitHash("address", "192.0.2.1", "l"));
});
