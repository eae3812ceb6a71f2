import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { withSmtp } from "@/tests/setup/smtp";
import { checkMailServer } from "./mailServer";

const listen = withSmtp();

/** A loopback address that is not treated as this machine, in place of a remote host. */
const remote = "127.0.0.2";

/** Self-signed. */
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

  test("may use STARTTLS with an untrusted certificate", async () => {
    const { mail } = await listen({ disabledCommands: [], ...certificate });
    expect(await checkMailServer(mail.url)).toEqual([
      {
        level: "pass",
        about: "TLS",
        line: expect.stringMatching(/^127\.0\.0\.1 speaks TLSv1\.3, with an untrusted certificate/),
      },
    ]);
  });

  test("may use implicit TLS with an untrusted certificate", async () => {
    const { mail } = await listen({ secure: true, ...certificate });
    expect(await checkMailServer(mail.url.replace("smtp:", "smtps:"))).toMatchObject([{ level: "pass", about: "TLS" }]);
  });

  test("receives the user and the password", async () => {
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

describe.runIf(process.platform === "linux")("a remote mail server", () => {
  test("must use TLS, and receives no password in clear", async () => {
    const passwords: string[] = [];
    const { mail } = await listen(
      { onAuth: ({ password }, _, done) => done(new Error(passwords.push(password ?? "").toString())) },
      remote,
    );
    expect(await checkMailServer(withPassword(mail.url))).toMatchObject([
      { level: "fail", about: "TLS" },
      { level: "warn", about: "Login" },
    ]);
    expect(passwords).toEqual([]);
  });

  test("must have a trusted certificate", async () => {
    const { mail } = await listen({ disabledCommands: [], ...certificate }, remote);
    expect(await checkMailServer(mail.url)).toMatchObject([
      { level: "fail", line: expect.stringContaining("certificate cannot be verified") },
    ]);
  });
});

describe("a server that does not speak SMTP", () => {
  test("is reported as a failure", async () => {
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
