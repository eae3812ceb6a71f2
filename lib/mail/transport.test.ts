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

async function expectWhole(source: Buffer | string) {
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

describe("by SMTP", () => {
  const listen = withSmtp();

  test("arrives whole, each header of its own on one line", async () => {
    const { received, mail } = await listen();
    const transport = createTransport(mail);
    await transport.send(message);
    transport.close();
    expect(received).toMatchObject([{ from: "papers@example.org", to: ["reader@example.org"] }]);
    await expectWhole(received[0]!.source);
  });

  test.each([
    "a@example.org\r\nBcc: evil@x.org",
    "a@example.org, evil@x.org",
    "a@example.org>\r\nRCPT TO:<evil@x.org",
    "",
  ])("is not sent at all to %j, which is not one address", async (to) => {
    const { received, mail } = await listen();
    const transport = createTransport(mail);
    await expect(transport.send({ ...message, to })).rejects.toThrow("is not one address");
    transport.close();
    expect(received).toEqual([]);
  });

  test("a refused recipient is told with its reason, and whether for good", async () => {
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

  describe("an address in letters of its own", () => {
    const foreign = [
      ["ann@müller.de", "ann@xn--mller-kva.de", false],
      ["用户@例え.jp", "用户@xn--r8jz45g.jp", true],
      ["пример@пример.рф", "пример@xn--e1afmkfd.xn--p1ai", true],
    ] as const;

    test.each(foreign)("%s is reached as %s", async (to, written, needsThem) => {
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
      expect(asked).toEqual([needsThem]);
      expect(received[0]!.source).toMatch(new RegExp(`^To: ${written}\r?$`, "m"));
    });

    test.each(foreign)("%s at a server that has no SMTPUTF8 is no reason to pause", async (to, _, needsThem) => {
      const { received, mail } = await listen({ hideSMTPUTF8: true });
      const transport = createTransport(mail);
      const failure = await transport.send({ ...message, to }).catch((thrown) => thrown);
      await transport.send(message);
      transport.close();
      expect(received).toHaveLength(needsThem ? 1 : 2);
      expect(failure === undefined ? "sent" : classifyFailure(failure)).toBe(needsThem ? "mailbox" : "sent");
    });
  });

  test("a refusal after the message is no success", async () => {
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

  test("no server at all is no success", async () => {
    const transport = createTransport({ kind: "smtp", url: "smtp://127.0.0.1:1" });
    await expect(transport.send(message)).rejects.toThrow("ECONNREFUSED");
    transport.close();
  });

  test("a server that never comes to an end is left after a while, and the next email has a connection", async () => {
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

  test("one session carries many emails, also after a refused one, and a new one follows when it was closed", async () => {
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

  test("answers go where they are wanted, and what comes back to its own address", async () => {
    const { received, mail } = await listen();
    const transport = createTransport(mail);
    await transport.send({ ...message, replyTo: "Ähm <help@example.org>", returnPath: "bounces+7@example.org" });
    transport.close();
    expect(received).toMatchObject([{ from: "bounces+7@example.org" }]);
    const { replyTo } = await PostalMime.parse(received[0]!.source);
    expect(replyTo).toEqual([{ name: "Ähm", address: "help@example.org" }]);
  });

  test("a wrong password is no failure of the email", async () => {
    const { mail } = await listen({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_, __, done) => done(Object.assign(new Error("Wrong password"), { responseCode: 535 })),
    });
    const transport = createTransport({ kind: "smtp", url: mail.url.replace("//", "//me:wrong@") });
    expect(classifyFailure(await transport.send(message).catch((error: unknown) => error))).toBe("unreachable");
    transport.close();
  });

  test("a lease outlasts the longest try several times, for emails wait their turn", () => {
    expect(leaseLength).toBeGreaterThan(3 * sendTimeout);
  });
});

describe("into a folder", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "offprint-mail-"));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("is one whole file, and a repeat replaces it", async () => {
    const transport = createTransport({ kind: "file", folder });
    await transport.send({ ...message, subject: "First" });
    await transport.send(message);
    transport.close();
    expect(readdirSync(folder)).toEqual(["00000007.digest.eml"]);
    await expectWhole(readFileSync(path.join(folder, "00000007.digest.eml")));
    if (process.platform !== "win32")
      expect(statSync(path.join(folder, "00000007.digest.eml")).mode & 0o777).toBe(0o600);
  });

  test("a message-ID cannot lead out of the folder", async () => {
    const transport = createTransport({ kind: "file", folder });
    await expect(transport.send({ ...message, messageId: "<../../evil@example.org>" })).rejects.toThrow("file name");
    transport.close();
  });
});
