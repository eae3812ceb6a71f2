import { expect, test } from "vitest";
import { classifyFailure, type FailureClass, SendFailure, type Stage } from "./classifyFailure";

test.each<[Stage, string | null, FailureClass]>([
  ["session", null, "unreachable"],
  ["session", "421 Too many connections", "unreachable"],
  ["session", "535 5.7.8 Wrong password", "unreachable"],
  ["sender", "550 5.1.8 Sender refused", "us"],
  ["sender", "530 5.7.0 Must issue a STARTTLS command first", "us"],
  ["sender", "451 4.3.0 Later", "later"],
  ["sender", "421 4.7.0 Too many messages", "us"],
  ["recipient", null, "us"],
  ["recipient", "450 4.2.1 Greylisted", "later"],
  ["recipient", "452 4.2.2 Mailbox full", "later"],
  ["recipient", "550 5.1.1 No such user", "address"],
  ["recipient", "550-5.1.1 The account does not exist.\n550 5.1.1 See our pages", "address"],
  ["recipient", "550 5.1.2 No such domain", "address"],
  ["recipient", "556 5.1.10 Null MX", "address"],
  ["recipient", "553 5.1.8 Sender refused", "us"],
  ["recipient", "550 5.7.1 Relaying denied", "us"],
  ["recipient", "550 Relay not permitted", "us"],
  ["recipient", "552 5.2.2 Mailbox full", "mailbox"],
  ["recipient", "552 Mailbox full", "mailbox"],
  ["recipient", "551 User not local", "mailbox"],
  ["recipient", "550 5.0.0 No", "us"],
  ["recipient", "503 5.5.1 Bad sequence of commands", "us"],
  ["message", null, "doubtful"],
  ["message", "552 5.3.4 Too big", "mailbox"],
  ["message", "552 Too big", "mailbox"],
  ["message", "554 5.6.0 Not understood", "mailbox"],
  ["message", "554 5.7.1 Spam", "us"],
  ["message", "550 5.1.1 No such user", "address"],
  ["message", "451 4.3.0 Out of space", "later"],
])("at the %s, %j is about: %s", (stage, response, expected) => {
  expect(classifyFailure(new SendFailure("", stage, response))).toBe(expected);
});

test("any other error is temporary", () => {
  for (const error of [new Error("The store is busy"), "text", null, undefined])
    expect(classifyFailure(error)).toBe("later");
});
