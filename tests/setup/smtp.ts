import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach } from "vitest";

/** An email as it arrived: its envelope and its source. */
export type Received = { from: string; to: string[]; source: string };

/**
 * Gives a test file a real SMTP server on loopback, closed after each test.
 * @returns a function that starts it; `received` fills as emails arrive
 */
export function withSmtp() {
  let server: SMTPServer | undefined;

  afterEach(async () => {
    await new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()));
    server = undefined;
  });

  return async function listen(options: Partial<SMTPServerOptions> = {}, host = "127.0.0.1") {
    const received: Received[] = [];
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      closeTimeout: 100,
      onData(stream, { envelope }, done) {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          received.push({
            from: envelope.mailFrom ? envelope.mailFrom.address : "",
            to: envelope.rcptTo.map(({ address }) => address),
            source: Buffer.concat(chunks).toString(),
          });
          done();
        });
      },
      ...options,
    });
    // Some tests kill the client or let it give up, which is an error to the server.
    server.on("error", () => {});
    const listening = server.listen(0, host);
    await once(listening, "listening");
    const { port } = listening.address() as AddressInfo;
    return { received, mail: { kind: "smtp" as const, url: `smtp://${host}:${port}` } };
  };
}
