import { readFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { withSmtp } from "@/tests/setup/smtp";
import type { Message } from "./message";
import { classifyFailure } from "./queue/classifyFailure";
import { tlsPolicy } from "./tls";
import { createTransport } from "./transport";

const message: Message = {
  to: "reader@example.org",
  from: "papers@example.org",
  subject: "Papers",
  text: "Papers",
  html: "<p>Papers</p>",
  messageId: "<00000007.digest@example.org>",
  headers: {},
};

const certificate = {
  key: readFileSync("tests/setup/certificate/key.pem"),
  cert: readFileSync("tests/setup/certificate/certificate.pem"),
};

/** A loopback address that is not treated as this machine, in place of a remote host. */
const remote = "127.0.0.2";

test.each([
  ["mail.example.org", null, { mode: "required", verified: true }],
  ["mail.example.org", "opportunistic", { mode: "opportunistic", verified: true }],
  ["mail.example.org", "none", { mode: "none", verified: true }],
  ["localhost", null, { mode: "opportunistic", verified: false }],
  ["127.0.0.1", "required", { mode: "required", verified: true }],
  ["127.0.0.1.example.org", null, { mode: "required", verified: true }],
  ["10.0.0.5", null, { mode: "required", verified: true }],
] as const)("the policy for %s with MAIL_TLS=%s", (host, mode, policy) =>
  expect(tlsPolicy(host, mode)).toEqual(policy),
);

/** A server with scripted replies that records everything it receives. */
async function scriptedServer(answer: (line: string, socket: Socket) => string) {
  const received: string[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.write("220 pretender\r\n");
    socket.on("data", (bytes) => {
      for (const line of bytes.toString("latin1").split("\r\n").filter(Boolean)) {
        received.push(line);
        socket.write(answer(line, socket));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, remote, resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { heard: received, url: `smtp://me:secret@${remote}:${port}` };
}

async function failureOf(server: Parameters<typeof createTransport>[0]): Promise<Error> {
  const transport = createTransport(server, { timeout: 3000 });
  onTestFinished(() => transport.close());
  return transport.send(message).then(
    () => new Error("It was sent"),
    (error: Error) => error,
  );
}

const greeting = "250-pretender\r\n250-AUTH PLAIN LOGIN\r\n";
const accept = (line: string) => (/^DATA/.test(line) ? "354 Go on\r\n" : "250 2.0.0 Ok\r\n");

describe.runIf(process.platform === "linux")("for a remote server", () => {
  const downgrades: [name: string, answer: (line: string) => string][] = [
    ["offers no STARTTLS", (line) => (/^EHLO/.test(line) ? `${greeting}250 HELP\r\n` : accept(line))],
    [
      "knows no EHLO and so cannot offer STARTTLS",
      (line) => (/^EHLO/.test(line) ? "502 5.5.1 What?\r\n" : accept(line)),
    ],
    [
      "offers STARTTLS and then refuses it",
      (line) => {
        if (/^EHLO/.test(line)) return `${greeting}250 STARTTLS\r\n`;
        return /^STARTTLS/.test(line) ? "454 4.7.0 Not now\r\n" : accept(line);
      },
    ],
    [
      "accepts STARTTLS and continues in clear",
      (line) => {
        if (/^EHLO/.test(line)) return `${greeting}250 STARTTLS\r\n`;
        return /^STARTTLS/.test(line) ? "220 Go on\r\n250-pretender\r\n250 AUTH PLAIN\r\n" : accept(line);
      },
    ],
  ];
  test.each(downgrades)("a server that %s receives no password, recipient or email", async (_, answer) => {
    const { heard: received, url } = await scriptedServer(answer);
    const failure = await failureOf({ kind: "smtp", url });
    expect(classifyFailure(failure)).toBe("unreachable");
    expect(failure.message).toMatch(/TLS/);
    expect(received.join("\n")).not.toMatch(/AUTH |MAIL FROM|secret|bWU|reader/);
  });

  test("the error tells the operator what to do", async () => {
    const { url } = await scriptedServer((line) =>
      /^EHLO/.test(line) ? `${greeting}250 HELP\r\n` : "502 5.5.1 What?\r\n",
    );
    const { message } = await failureOf({ kind: "smtp", url });
    expect(message).toMatch(/^Could not start TLS with 127\.0\.0\.2 .*MAIL_TLS=opportunistic/);
  });

  const listen = withSmtp();

  test("emails are sent in clear if the operator allows it", async () => {
    const { received, mail } = await listen({}, remote);
    for (const tls of ["opportunistic", "none"] as const)
      expect((await failureOf({ ...mail, tls })).message).toBe("It was sent");
    expect(received).toHaveLength(2);
  });

  test.each([false, true])("an untrusted certificate stops sending, with implicit TLS: %s", async (secure) => {
    const { received, mail } = await listen({ disabledCommands: [], secure, ...certificate }, remote);
    const url = secure ? mail.url.replace("smtp:", "smtps:") : mail.url;
    const failure = await failureOf({ kind: "smtp", url });
    expect(failure.message).toMatch(/^The certificate of 127\.0\.0\.2 cannot be verified .*MAIL_TLS_CA/);
    expect(classifyFailure(failure)).toBe("unreachable");
    expect(received).toEqual([]);
  });
});

describe("on this machine", () => {
  const listen = withSmtp();

  test("TLS is used if offered, whoever signed the certificate", async () => {
    let encrypted = false;
    const { mail } = await listen({
      disabledCommands: [],
      ...certificate,
      onMailFrom(_, { secure }, done) {
        encrypted = secure;
        done();
      },
    });
    expect((await failureOf(mail)).message).toBe("It was sent");
    expect(encrypted).toBe(true);
  });

  test("TLS is not needed unless the operator requires it", async () => {
    const { received, mail } = await listen();
    expect((await failureOf(mail)).message).toBe("It was sent");
    expect((await failureOf({ ...mail, tls: "required" })).message).toMatch(/Could not start TLS/);
    expect(received).toHaveLength(1);
  });

  test("a custom authority makes a certificate trusted", async () => {
    const { received, mail } = await listen({ disabledCommands: [], ...certificate });
    const ca = certificate.cert.toString();
    // The certificate has another name than this machine.
    const url = `${mail.url}?tls.servername=sns.example.org`;
    expect((await failureOf({ kind: "smtp", url, tls: "required", ca })).message).toBe("It was sent");
    expect((await failureOf({ kind: "smtp", url, tls: "required" })).message).toMatch(/cannot be verified/);
    expect(received).toHaveLength(1);
  });
});
