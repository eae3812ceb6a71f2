import { isLoopback } from "../platform/http/loopback";

export type TlsMode = "required" | "opportunistic" | "none";

export type TlsPolicy = {
  mode: TlsMode;
  verified: boolean; // Whether the server must have a valid certificate
};

/** A remote server needs TLS and a valid certificate: passwords and readers' addresses cross other machines. */
export function tlsPolicy(host: string, mode: TlsMode | null): TlsPolicy {
  if (mode === null && isLoopback(host)) return { mode: "opportunistic", verified: false };
  return { mode: mode ?? "required", verified: true };
}

export function connectionOptions({ mode, verified }: TlsPolicy, ca: string | null) {
  return {
    requireTLS: mode === "required",
    ignoreTLS: mode === "none",
    opportunisticTLS: false,
    tls: { ...(ca === null ? {} : { ca }), ...(verified ? {} : { rejectUnauthorized: false }) },
  };
}

const broken = /SSL routines|tlsv1 alert|EPROTO/i; // OpenSSL's messages if the peer does not speak TLS

const untrusted = /certificate|altnames|self.signed|unable to verify/i;

/** `code` is nodemailer's: ETLS if STARTTLS was refused or failed, ESOCKET for a socket. Null if it is not TLS. */
export function explainTlsFailure({ message, code }: { message: string; code: string }, host: string): string | null {
  if (!["ETLS", "ESOCKET"].includes(code) && !/required STARTTLS/.test(message)) return null;
  if (untrusted.test(message))
    return `The certificate of ${host} cannot be verified (${message.replace(/^Error initiating TLS - /, "")}), so nothing was sent. If you trust the authority that signed it, set MAIL_TLS_CA`;
  if (code === "ESOCKET" && !broken.test(message)) return null;
  return `Could not start TLS with ${host} (${message.replace(/^[\dA-F]+:error:[\dA-F]+:/, "").trim()}); nothing was sent, not even the password. If this server has no TLS, MAIL_TLS=opportunistic allows unencrypted emails`;
}
