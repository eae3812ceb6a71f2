import { TLSSocket } from "node:tls";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Finding } from "../../platform/health/finding";
import { isLoopback } from "../../platform/http/loopback";
import { type MailServer, serverOptions } from "../smtp";
import { type TlsPolicy, tlsPolicy } from "../tls";
import { judgeCertificate } from "./certificate";

const timeout = 10_000; // in ms

// It connects despite an invalid certificate, to report what is wrong, but sends no password over such a connection.
export async function checkMailServer(
  url: string,
  how: Omit<MailServer, "url"> = {},
  now = new Date(),
): Promise<Finding[]> {
  const { auth, ...options } = serverOptions({ url, ...how });
  const { host, tls } = options;
  const policy = tlsPolicy(host, how.tls ?? null);
  const timeouts = { connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout };
  const connection = new SMTPConnection({
    ...options,
    ...timeouts,
    requireTLS: false,
    tls: { ...tls, rejectUnauthorized: false },
  });
  try {
    await settle(connection, (done) => connection.connect(done));
    const verified = policy.verified && tls.rejectUnauthorized !== false;
    const encryption = describeEncryption(connection, host, { ...policy, verified }, now);
    if (!auth) return [encryption];
    if (encryption.level === "fail") return [encryption, login("warn", "not tested over this connection")];
    await settle(connection, (done) => connection.login(auth, done));
    return [encryption, login("pass", `${host} accepts the user and the password`)];
  } catch (error) {
    return [{ level: "fail", about: "Mail server", line: error instanceof Error ? error.message : String(error) }];
  } finally {
    connection.close();
  }
}

function settle(connection: SMTPConnection, step: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once("error", reject);
    step((error) => (error ? reject(error) : resolve()));
  });
}

function describeEncryption(
  { _socket: socket }: SMTPConnection,
  host: string,
  { mode, verified }: TlsPolicy,
  now: Date,
): Finding {
  const about = "TLS";
  const local = isLoopback(host);
  if (!(socket instanceof TLSSocket)) {
    if (local && mode !== "required") return { level: "pass", about, line: `${host} is this machine and needs no TLS` };
    if (mode !== "required")
      return {
        level: "warn",
        about,
        line: `none: emails and the password go to ${host} unencrypted, as MAIL_TLS=${mode} allows`,
      };
    return {
      level: "fail",
      about,
      line: `${host} does not offer TLS, so nothing is sent`,
      advice: "use a server with TLS",
    };
  }
  const how = `${host} speaks ${socket.getProtocol()}`;
  if (socket.authorized) return judgeCertificate(how, new Date(socket.getPeerCertificate().valid_to), now);
  const why = String(socket.authorizationError);
  if (local && !verified)
    return {
      level: "pass",
      about,
      line: `${how}, with an untrusted certificate (${why}), which is fine on this machine`,
    };
  if (!verified)
    return {
      level: "warn",
      about,
      line: `${how}, but MAIL_URL turns off the verification of its certificate (${why})`,
    };
  return {
    level: "fail",
    about,
    line: `${how}, but its certificate cannot be verified (${why}), so nothing is sent`,
    advice: "use a certificate that can be verified, or set MAIL_TLS_CA to the authority that signed it",
  };
}

function login(level: Finding["level"], line: string): Finding {
  return { level, about: "Login", line };
}
