import { isLoopback } from "../platform/http/loopback";

/** The values of MAIL_TLS; see .env.example. */
export type TlsMode = "required" | "opportunistic" | "none";

/** How the connection to a mail server is encrypted. */
export type TlsPolicy = {
  mode: TlsMode;
  /** Whether the server must have a valid certificate. */
  verified: boolean;
};

/**
 * Returns the policy for a host. A remote mail server must offer TLS and a valid certificate, as passwords and readers'
 * addresses cross other machines. On this machine they do not.
 * @param mode of MAIL_TLS; null if not set
 */
export function tlsPolicy(host: string, mode: TlsMode | null): TlsPolicy {
  if (mode === null && isLoopback(host)) return { mode: "opportunistic", verified: false };
  return { mode: mode ?? "required", verified: true };
}

/** Returns the options of nodemailer for a policy; they override MAIL_URL. */
export function connectionOptions({ mode, verified }: TlsPolicy, ca: string | null) {
  return {
    requireTLS: mode === "required",
    ignoreTLS: mode === "none",
    opportunisticTLS: false,
    tls: { ...(ca === null ? {} : { ca }), ...(verified ? {} : { rejectUnauthorized: false }) },
  };
}

/** OpenSSL's messages if the peer does not speak TLS. */
const broken = /SSL routines|tlsv1 alert|EPROTO/i;

const untrusted = /certificate|altnames|self.signed|unable to verify/i;

/**
 * Explains a failed connection if TLS is the cause, with advice for the operator.
 * @param code of nodemailer: ETLS if STARTTLS was refused or failed, ESOCKET for a socket
 * @returns null if TLS is not the cause
 */
export function explainTlsFailure({ message, code }: { message: string; code: string }, host: string): string | null {
  if (!["ETLS", "ESOCKET"].includes(code) && !/required STARTTLS/.test(message)) return null;
  if (untrusted.test(message))
    return `The certificate of ${host} cannot be verified (${message.replace(/^Error initiating TLS - /, "")}), so nothing was sent. If you trust the authority that signed it, set MAIL_TLS_CA`;
  if (code === "ESOCKET" && !broken.test(message)) return null;
  return `Could not start TLS with ${host} (${message.replace(/^[\dA-F]+:error:[\dA-F]+:/, "").trim()}); nothing was sent, not even the password. If this server has no TLS, MAIL_TLS=opportunistic allows unencrypted emails`;
}
