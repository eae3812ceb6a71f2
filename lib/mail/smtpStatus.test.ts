import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classifyFailure, SendFailure } from "./queue/classifyFailure";
import { classifyStatus, severityOf } from "./smtpStatus";

describe("the severity of a status", () => {
  test.each([
    ["5.1.1", "hard"],
    ["5.1.2", "hard"],
    ["5.1.3", "hard"],
    ["5.1.6", "hard"],
    ["5.1.10", "hard"],
    ["5.2.1", "hard"],
    ["5.2.2", "soft"],
    ["4.2.2", "soft"],
    ["4.1.1", "soft"],
    ["4.4.1", "soft"],
    ["5.4.4", "soft"],
    ["5.0.0", "soft"],
    ["5.5.0", "soft"],
    ["5.1.8", null],
    [null, "soft"],
    ["5.7.1", null],
    ["4.7.0", null],
    ["5.6.1", null],
    ["5.5.4", null],
  ])("%s: %s", (status, severity) => expect(severityOf(status)).toBe(severity));
});

test.each([
  ["5.1.0", "address"],
  ["5.1.4", "mailbox"],
  ["5.1.5", "mailbox"],
  ["5.1.9", "mailbox"],
  ["5.1.7", "sender"],
  ["5.2.1", "disabled"],
  ["5.2.2", "mailbox"],
  ["5.2.3", "message"],
  ["5.3.4", "message"],
  ["5.3.0", "mailbox"],
  ["5.6.0", "message"],
  ["5.7.26", "sender"],
  ["5.0.0", "unknown"],
  ["5.9.1", "unknown"],
  ["6.1.1", "unknown"],
  ["nonsense", "unknown"],
  [null, "unknown"],
])("%s is about: %s", (status, about) => expect(classifyStatus(status)).toBe(about));

test("a refusal in the session and a report with the same status agree", () => {
  const status = fc.tuple(fc.nat(9), fc.nat(30)).map((rest) => `5.${rest.join(".")}`);
  fc.assert(
    fc.property(status, (each) => {
      const failure = classifyFailure(new SendFailure("", "recipient", `550 ${each} No`));
      if (failure === "address") expect(severityOf(each)).toBe("hard");
      if (failure === "us") expect([null, "soft"]).toContain(severityOf(each));
      expect(failure === "mailbox" && classifyStatus(each) === "sender").toBe(false);
    }),
  );
});
