import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import PostalMime from "postal-mime";
import { afterEach, describe, expect, test } from "vitest";
import { withSmtp } from "@/tests/setup/smtp";
import type { Message } from "./message";
import { classifyFailure } from "./queue/classifyFailure";
import { leaseLength } from "./queue/store";
import { createTransport, sendTimeout } from "./transport";

const message: Message = {
  to: "reader@example.org",
  from: "Papers: daily, “best” <papers@example.org>",
  subject: "Papers · Wednesday",
  text: "Ωmega",
  html: "<p>Ωmega</p>",
  messageId: "<00000007.digest@example.org>",
  headers: {
    "List-Unsubscribe": `<https://papers.example.org/unsubscribe/one-click?token=${"a".repeat(150)}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "List-Id": "<digest.papers.example.org>",
    "Auto-Submitted": "auto-generated",
  },
};

async function expectIntact(source: Buffer | string) {
  const email = await PostalMime.parse(source);
  expect(email.text?.trim()).toBe(message.text);
  expect(email.html?.trim()).toBe(message.html);
  expect(email).toMatchObject({
    from: { name: "Papers: daily, “best”", address: "papers@example.org" },
    to: [{ name: "", address: "reader@example.org" }],
    subject: message.subject,
    messageId: message.messageId,
  });
  expect(email.cc).toBeUndefined();
  const lines = source.toString().split(/\r?\n/);
  for (const [name, value] of Object.entries(message.headers)) {
    expect(lines.map((line) => line.toLowerCase())).toContain(`${name}: ${value}`.toLowerCase());
  }
}

describe("an email by SMTP", () => {
  const listen = withSmtp();

  test("arrives intact, each custom header on one line", async () => {
    const { received, mail } = await listen();
    const transport = createTransport(mail);
    await transport.send(message);
    transport.close();
    expect(received).toMatchObject([{ from: "papers@example.org", to: ["reader@example.org"] }]);
    await expectIntact(received[0]!.source);
  });

  test.each([
    "a@example.org\r\nBcc: evil@x.org",
    "a@example.org, evil@x.org",
    "a@example.org>\r\nRCPT TO:<evil@x.org",
    "",
  ])("is not sent to %j, which is not one address", async (to) => {
    const { received, mail } = await listen();
    const transport = createTransport(mail);
    await expect(transport.send({ ...message, to })).rejects.toThrow("is not one address");
    transport.close();
    expect(received).toEqual([]);
  });

  test("to a refused recipient fails with the reason and its class", async () => {
    const answers = ["550 5.1.1 No such user", "450 4.2.1 Later", "550 5.7.1 Relaying denied"];
    const { mail } = await listen({
      onRcptTo(_, __, done) {
        const answer = answers.shift() ?? "";
        done(Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) }));
      },
    });
    const transport = createTransport(mail);
    const errors = [];
    for (let n = 0; n < 3; n++) errors.push(await transport.send(message).catch((error: unknown) => error));
    transport.close();
    expect(errors.map((error) => (error as Error).message)).toEqual([
      expect.stringContaining("No such user"),
      expect.stringContaining("Later"),
      expect.stringContaining("Relaying denied"),
    ]);
    expect(errors.map(classifyFailure)).toEqual(["address", "later", "us"]);
  });

  describe("to an international address", () => {
    const international = [
      ["ann@müller.de", "ann@xn--mller-kva.de", false],
      ["用户@例え.jp", "用户@xn--r8jz45g.jp", true],
      ["пример@пример.рф", "пример@xn--e1afmkfd.xn--p1ai", true],
    ] as const;

    test.each(international)("%s is sent to %s", async (to, written, needsSmtpUtf8) => {
      const asked: unknown[] = [];
      const { received, mail } = await listen({
        onMailFrom: ({ args }, _, done) => {
          asked.push(args && "SMTPUTF8" in args);
          done();
        },
      });
      const transport = createTransport(mail);
      await transport.send({ ...message, to });
      transport.close();
      expect(received.map((each) => each.to)).toEqual([[to]]);
      expect(asked).toEqual([needsSmtpUtf8]);
      expect(received[0]!.source).toMatch(new RegExp(`^To: ${written}\r?$`, "m"));
    });

    test.each(international)("%s at a server without SMTPUTF8 does not pause sending", async (to, _, needsSmtpUtf8) => {
      const { received, mail } = await listen({ hideSMTPUTF8: true });
      const transport = createTransport(mail);
      const failure = await transport.send({ ...message, to }).catch((thrown) => thrown);
      await transport.send(message);
      transport.close();
      expect(received).toHaveLength(needsSmtpUtf8 ? 1 : 2);
      expect(failure === undefined ? "sent" : classifyFailure(failure)).toBe(needsSmtpUtf8 ? "mailbox" : "sent");
    });
  });

  test("that is refused after its message fails", async () => {
    const { mail } = await listen({
      onData(stream, _, done) {
        stream.resume();
        stream.on("end", () => done(Object.assign(new Error("5.2.2 Too big"), { responseCode: 552 })));
      },
    });
    const transport = createTransport(mail);
    await expect(transport.send(message)).rejects.toThrow("Too big");
    transport.close();
  });

  test("fails if there is no server", async () => {
    const transport = createTransport({ kind: "smtp", url: "smtp://127.0.0.1:1" });
    await expect(transport.send(message)).rejects.toThrow("ECONNREFUSED");
    transport.close();
  });

  test("to a server that never finishes fails after the timeout, and the next one gets a connection", async () => {
    let slow = true;
    const { received, mail } = await listen({
      onRcptTo(_, __, done) {
        if (!slow) done();
      },
    });
    const transport = createTransport(mail, { timeout: 300 });
    const errors = await Promise.all(
      Array.from({ length: 4 }, () => transport.send(message).catch((e: Error) => e.message)),
    );
    expect(errors).toEqual(Array(4).fill(expect.stringMatching(/did not respond in time/)));
    slow = false;
    await transport.send(message);
    transport.close();
    expect(received).toHaveLength(1);
  });

  test("shares a session with others, also after a refusal, and opens a new one once it was closed", async () => {
    let [sessions, refuse] = [0, false];
    const { received, mail } = await listen({
      onConnect(_, done) {
        sessions++;
        done();
      },
      onRcptTo(_, __, done) {
        done(refuse ? Object.assign(new Error("4.2.1 Later"), { responseCode: 450 }) : undefined);
      },
    });
    const transport = createTransport(mail);
    await transport.send(message);
    refuse = true;
    await expect(transport.send(message)).rejects.toThrow("Later");
    refuse = false;
    await transport.send(message);
    expect([received.length, sessions]).toEqual([2, 1]);
    transport.close();
    await transport.send(message);
    expect(sessions).toBe(2);
    transport.close();
  });

  test("has its own reply address and return path", async () => {
    const { received, mail } = await listen();
    const transport = createTransport(mail);
    await transport.send({ ...message, replyTo: "Ähm <help@example.org>", returnPath: "bounces+7@example.org" });
    transport.close();
    expect(received).toMatchObject([{ from: "bounces+7@example.org" }]);
    const { replyTo } = await PostalMime.parse(received[0]!.source);
    expect(replyTo).toEqual([{ name: "Ähm", address: "help@example.org" }]);
  });

  test("is not blamed for a wrong password", async () => {
    const { mail } = await listen({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_, __, done) => done(Object.assign(new Error("Wrong password"), { responseCode: 535 })),
    });
    const transport = createTransport({ kind: "smtp", url: mail.url.replace("//", "//me:wrong@") });
    expect(classifyFailure(await transport.send(message).catch((error: unknown) => error))).toBe("unreachable");
    transport.close();
  });

  test("has a lease several times as long as the longest try, as emails wait for their turn", () => {
    expect(leaseLength).toBeGreaterThan(3 * sendTimeout);
  });
});

describe("an email in a folder", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "offprint-mail-"));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("is one complete file, which a repeated email replaces", async () => {
    const transport = createTransport({ kind: "file", folder });
    await transport.send({ ...message, subject: "First" });
    await transport.send(message);
    transport.close();
    expect(readdirSync(folder)).toEqual(["00000007.digest.eml"]);
    await expectIntact(readFileSync(path.join(folder, "00000007.digest.eml")));
    if (process.platform !== "win32")
      expect(statSync(path.join(folder, "00000007.digest.eml")).mode & 0o777).toBe(0o600);
  });

  test("cannot leave the folder by its Message-ID", async () => {
    const transport = createTransport({ kind: "file", folder });
    await expect(transport.send({ ...message, messageId: "<../../evil@example.org>" })).rejects.toThrow("file name");
    transport.close();
  });
});
