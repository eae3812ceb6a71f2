import { isLoopback } from "../platform/http/loopback";

/** What MAIL_TLS may say; see .env.example. */
export type TlsMode = "required" | "opportunistic" | "none";

/** How the connection to a mail server is encrypted. */
export type TlsPolicy = {
  mode: TlsMode;
  /** Whether the server has to prove who it is. */
  verified: boolean;
};

/**
 * Elsewhere than on this machine a mail server must offer TLS and prove who it is, whatever it is told: passwords and
 * readers' addresses pass other machines on their way. On this machine nothing does.
 * @param mode what MAIL_TLS says; null where it is not set
 */
export function tlsPolicy(host: string, mode: TlsMode | null): TlsPolicy {
  if (mode === null && isLoopback(host)) return { mode: "opportunistic", verified: false };
  return { mode: mode ?? "required", verified: true };
}

/** @returns the options of nodemailer that carry a policy out; they stand above what MAIL_URL says */
export function connectionOptions({ mode, verified }: TlsPolicy, ca: string | null) {
  return {
    requireTLS: mode === "required",
    ignoreTLS: mode === "none",
    opportunisticTLS: false,
    tls: { ...(ca === null ? {} : { ca }), ...(verified ? {} : { rejectUnauthorized: false }) },
  };
}

/** OpenSSL's own words, where what should have been TLS was something else. */
const broken = /SSL routines|tlsv1 alert|EPROTO/i;

const untrusted = /certificate|altnames|self.signed|unable to verify/i;

/**
 * Says of a connection that failed what that has to do with TLS, and what an operator can do.
 * @param code as nodemailer has it: ETLS where STARTTLS was refused or came to nothing, ESOCKET of a socket
 * @returns null where it has nothing to do with it
 */
export function explainTlsFailure({ message, code }: { message: string; code: string }, host: string): string | null {
  if (!["ETLS", "ESOCKET"].includes(code) && !/required STARTTLS/.test(message)) return null;
  if (untrusted.test(message))
    return `The certificate of ${host} cannot be verified (${message.replace(/^Error initiating TLS - /, "")}), so nothing was sent. If you trust the authority that signed it, set MAIL_TLS_CA`;
  if (code === "ESOCKET" && !broken.test(message)) return null;
  return `Could not start TLS with ${host} (${message.replace(/^[\dA-F]+:error:[\dA-F]+:/, "").trim()}); nothing was sent, not even the password. If this server has no TLS, MAIL_TLS=opportunistic allows unencrypted emails`;
}
