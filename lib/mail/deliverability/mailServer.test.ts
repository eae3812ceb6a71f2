import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { withSmtp } from "@/tests/setup/smtp";
import { checkMailServer } from "./mailServer";

const listen = withSmtp();

/** This machine by an address that is not taken for it, as that of another is not. */
const elsewhere = "127.0.0.2";

/** One that nobody has signed but its owner. */
const certificate = {
  key: readFileSync("tests/setup/certificate/key.pem"),
  cert: readFileSync("tests/setup/certificate/certificate.pem"),
};

const withPassword = (url: string, password = "secret") => url.replace("//", `//user:${password}@`);

describe("a mail server on this machine", () => {
  test("needs no encryption", async () => {
    const { mail } = await listen();
    expect(await checkMailServer(mail.url)).toEqual([
      { level: "pass", about: "TLS", line: "127.0.0.1 is this machine and needs no TLS" },
    ]);
  });

  test("that has it has it, whoever signed its certificate", async () => {
    const { mail } = await listen({ disabledCommands: [], ...certificate });
    expect(await checkMailServer(mail.url)).toEqual([
      {
        level: "pass",
        about: "TLS",
        line: expect.stringMatching(/^127\.0\.0\.1 speaks TLSv1\.3, with an untrusted certificate/),
      },
    ]);
  });

  test("that has it from the first byte has it, too", async () => {
    const { mail } = await listen({ secure: true, ...certificate });
    expect(await checkMailServer(mail.url.replace("smtp:", "smtps:"))).toMatchObject([{ level: "pass", about: "TLS" }]);
  });

  test("is told the user and the password", async () => {
    const { mail } = await listen({
      onAuth: ({ password }, _, done) => (password === "secret" ? done(null, { user: 1 }) : done(new Error("no"))),
      allowInsecureAuth: true,
    });
    expect(await checkMailServer(withPassword(mail.url))).toMatchObject([
      { level: "pass" },
      { level: "pass", about: "Login" },
    ]);
    expect(await checkMailServer(withPassword(mail.url, "wrong"))).toMatchObject([
      { level: "fail", line: expect.stringContaining("535") },
    ]);
  });
});

describe.runIf(process.platform === "linux")("a mail server elsewhere", () => {
  test("must be encrypted, and is not told a password that everyone could read", async () => {
    const said: string[] = [];
    const { mail } = await listen(
      { onAuth: ({ password }, _, done) => done(new Error(said.push(password ?? "").toString())) },
      elsewhere,
    );
    expect(await checkMailServer(withPassword(mail.url))).toMatchObject([
      { level: "fail", about: "TLS" },
      { level: "warn", about: "Login" },
    ]);
    expect(said).toEqual([]);
  });

  test("must have a certificate that is to be trusted", async () => {
    const { mail } = await listen({ disabledCommands: [], ...certificate }, elsewhere);
    expect(await checkMailServer(mail.url)).toMatchObject([
      { level: "fail", line: expect.stringContaining("certificate cannot be verified") },
    ]);
  });
});

describe("what is no mail server", () => {
  test("is said to be none", async () => {
    const server = createServer((socket) => socket.end("421 not now\r\n")).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    expect(await checkMailServer(`smtp://127.0.0.1:${port}`)).toMatchObject([
      { level: "fail", about: "Mail server", line: expect.stringContaining("421") },
    ]);
    server.close();
    await once(server, "close");
    expect(await checkMailServer(`smtp://127.0.0.1:${port}`)).toMatchObject([
      { level: "fail", line: expect.stringContaining("ECONNREFUSED") },
    ]);
  });
});
