import { TLSSocket } from "node:tls";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { isLoopback } from "../loopback";
import { judgeCertificate } from "./certificate";
import type { Finding } from "./finding";

/** In ms. */
const timeout = 10_000;

/**
 * Whether our mail server is there, the way to it is encrypted, its certificate its own, and the password right. A
 * certificate that is not to be trusted is no reason to stop, so that it can be told what is wrong with it; but a
 * password is not said to such a server.
 */
export async function checkMailServer(url: string, now = new Date()): Promise<Finding[]> {
  const { auth, ...options } = parseConnectionUrl(url);
  const host = options.host ?? "localhost";
  const timeouts = { connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout };
  const connection = new SMTPConnection({ ...options, ...timeouts, tls: { rejectUnauthorized: false } });
  try {
    await settled(connection, (done) => connection.connect(done));
    const encryption = describe(connection, host, now);
    if (!auth) return [encryption];
    if (encryption.level === "fail") return [encryption, login("warn", "not tried over such a connection")];
    await settled(connection, (done) => connection.login(auth, done));
    return [encryption, login("pass", `${host} knows the user and the password`)];
  } catch (error) {
    return [{ level: "fail", about: "Mail server", line: error instanceof Error ? error.message : String(error) }];
  } finally {
    connection.close();
  }
}

/** Settles with a step, or with the connection, whose failures are told as events. */
function settled(connection: SMTPConnection, step: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once("error", reject);
    step((error) => (error ? reject(error) : resolve()));
  });
}

function describe({ _socket: socket }: SMTPConnection, host: string, now: Date): Finding {
  const about = "TLS";
  const local = isLoopback(host);
  if (!(socket instanceof TLSSocket)) {
    if (local) return { level: "pass", about, line: `${host} is this machine, and needs none` };
    return { level: "fail", about, line: `${host} offers none: emails and the password are there for all to read` };
  }
  const how = `${host} speaks ${socket.getProtocol()}`;
  if (socket.authorized) return judgeCertificate(how, new Date(socket.getPeerCertificate().valid_to), now);
  const why = String(socket.authorizationError);
  if (local) return { level: "pass", about, line: `${how}, with a certificate of its own (${why}) on this machine` };
  return { level: "fail", about, line: `${how}, but its certificate is not to be trusted (${why})` };
}

function login(level: Finding["level"], line: string): Finding {
  return { level, about: "Login", line };
}
