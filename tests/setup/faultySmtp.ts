import { createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** The point of a session at which a fault occurs. */
export type Point = "connect" | "sender" | "recipient" | "data" | "during" | "end";

/**
 * What a server does instead of the right answer: sends another answer (the string), drops the connection, stays
 * silent, drips the answer a byte at a time, or takes the message and drops the connection without an answer.
 */
export type Fault = { at: Point; does: string | "drop" | "silence" | "drip" | "take and drop" };

export type FaultyServer = {
  url: string;
  /** The recipients of the accepted messages, one for each message. */
  taken: string[];
  close: () => Promise<void>;
};

type Session = { socket: Socket; recipient: string; message: string | null };

/**
 * Starts an SMTP server on loopback that misbehaves byte by byte at chosen points.
 * @param faultFor called at each point of each session; the recipient is empty until RCPT
 */
export async function faultyServer(faultFor: (at: Point, recipient: string) => Fault | null): Promise<FaultyServer> {
  const taken: string[] = [];
  const sockets = new Set<Socket>();

  /** Returns whether the session goes on normally. */
  async function passes({ socket, recipient }: Session, at: Point): Promise<boolean> {
    const fault = faultFor(at, recipient);
    if (!fault) return true;
    if (fault.does === "take and drop") taken.push(recipient);
    if (fault.does === "drop" || fault.does === "take and drop") socket.destroy();
    else if (fault.does === "drip") await drip(socket, "250 2.0.0 This takes a long time\r\n");
    else if (fault.does !== "silence") socket.write(`${fault.does}\r\n`);
    return false;
  }

  async function handleLine(session: Session, line: string): Promise<void> {
    const { socket } = session;
    if (socket.destroyed) return;
    if (session.message !== null) {
      if (session.message === "" && !(await passes(session, "during"))) return;
      if (line !== ".") {
        session.message += `${line}\n`;
        return;
      }
      session.message = null;
      if (!(await passes(session, "end"))) return;
      taken.push(session.recipient);
      socket.write("250 2.0.0 Taken\r\n");
    } else if (/^(EHLO|HELO)/i.test(line)) socket.write("250-faulty\r\n250 ENHANCEDSTATUSCODES\r\n");
    else if (/^MAIL/i.test(line)) {
      if (await passes(session, "sender")) socket.write("250 2.1.0 Ok\r\n");
    } else if (/^RCPT/i.test(line)) {
      session.recipient = /<([^>]*)>/.exec(line)?.[1] ?? "";
      if (await passes(session, "recipient")) socket.write("250 2.1.5 Ok\r\n");
    } else if (/^DATA/i.test(line)) {
      if (!(await passes(session, "data"))) return;
      session.message = "";
      socket.write("354 Go on\r\n");
    } else if (/^QUIT/i.test(line)) socket.end("221 2.0.0 Bye\r\n");
    else socket.write("250 2.0.0 Ok\r\n");
  }

  const server: Server = createServer(async (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    const session: Session = { socket, recipient: "", message: null };
    if (!(await passes(session, "connect"))) return;
    socket.write("220 faulty\r\n");
    let rest = "";
    let queue = Promise.resolve();
    socket.on("data", (bytes) => {
      const lines = (rest + bytes.toString("latin1")).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) queue = queue.then(() => handleLine(session, line));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function drip(socket: Socket, text: string): Promise<void> {
  for (const byte of text) {
    if (socket.destroyed) return;
    socket.write(byte);
    await sleep(100);
  }
}
