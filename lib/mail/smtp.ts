import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { SendFailure, type Stage } from "./queue/classifyFailure";
import { connectionOptions, explainTlsFailure, type TlsMode, tlsPolicy } from "./tls";

export type MailServer = { url: string; tls?: TlsMode | null; ca?: string | null };

export type SmtpEnvelope = { from: string; to: string };

/** In ms: how long a server may be silent. */
const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** nodemailer's pool tells neither a refused email from an unreachable server, nor how far an email got. */
export class SmtpSessions {
  readonly #options: ReturnType<typeof serverOptions>;
  readonly #idle: SMTPConnection[] = [];
  readonly #timeout: number;

  /** @param timeout in ms for one email in all, as a server that answers a byte at a time is never silent */
  constructor(server: MailServer, timeout: number) {
    this.#options = { ...serverOptions(server), ...timeouts };
    this.#timeout = timeout;
  }

  /** Resolves when the server has accepted the email. @throws SendFailure */
  async send(envelope: SmtpEnvelope, source: Buffer): Promise<void> {
    const deadline = performance.now() + this.#timeout;
    for (;;) {
      const kept = this.#idle.pop();
      const session = kept ?? (await this.#open(deadline));
      try {
        await transmit(session, envelope, source, deadline);
        this.#keep(session);
        return;
      } catch (failure) {
        await this.#reset(session, failure);
        // An idle server may hang up, which says nothing about this email: retry on another session.
        if (!kept || !hasHungUp(failure)) throw failure;
      }
    }
  }

  close(): void {
    for (const session of this.#idle.splice(0)) session.quit();
  }

  #keep(session: SMTPConnection): void {
    if (!isEnded(session)) this.#idle.push(session);
  }

  /** A refused email leaves its envelope in the session, which RSET clears. Without a reply, the session is useless. */
  async #reset(session: SMTPConnection, failure: unknown): Promise<void> {
    const response = failure instanceof SendFailure ? failure.response : null;
    if (response === null || response.startsWith("421") || isEnded(session)) return session.close();
    await withDeadline<void>(
      session,
      performance.now() + timeouts.socketTimeout,
      () => "session",
      (resolve, reject) => {
        session.reset((error) => (error ? reject(error) : resolve()));
      },
    ).then(
      () => this.#keep(session),
      () => session.close(),
    );
  }

  #open(deadline: number): Promise<SMTPConnection> {
    const session = new SMTPConnection(this.#options);
    return withDeadline<SMTPConnection>(
      session,
      deadline,
      () => "session",
      (resolve, reject) => {
        const auth = this.#options.auth;
        session.connect((error) => {
          if (error) reject(error);
          else if (auth && session.allowsAuth)
            session.login(auth, (refused) => (refused ? reject(refused) : resolve(session)));
          else if (auth) reject(new Error("The mail server does not accept passwords, but MAIL_URL has one"));
          else resolve(session);
        });
      },
    ).catch((failure: SendFailure) => {
      throw explained(failure, this.#options.host);
    });
  }
}

export function serverOptions({ url, tls: mode = null, ca = null }: MailServer) {
  const given = parseConnectionUrl(url);
  const host = given.host ?? "localhost";
  const { tls, ...options } = connectionOptions(tlsPolicy(host, mode), ca);
  return { ...given, ...options, host, tls: { ...tls, ...given.tls } };
}

/** Explains a TLS failure and what to do about it; returns any other failure unchanged. */
function explained(failure: SendFailure, host: string): SendFailure {
  const { message, stage, response, cause } = failure;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const explanation = explainTlsFailure({ message, code }, host);
  return explanation === null ? failure : new SendFailure(explanation, stage, response, { cause: failure });
}

async function transmit(session: SMTPConnection, { from, to }: SmtpEnvelope, source: Buffer, deadline: number) {
  requireSmtpUtf8(session, to);
  let requested = false;
  // Read only once the server asks for the message, which shows how far the try got.
  const body = new Readable({
    read() {
      requested = true;
      this.push(source);
      this.push(null);
    },
  });
  const stageOf = (command: string): Stage => {
    if (requested) return "message";
    return command === "MAIL FROM" ? "sender" : "recipient";
  };
  await withDeadline<void>(session, deadline, stageOf, (resolve, reject) => {
    session.send({ from, to: [to], size: source.length }, body, (error) => (error ? reject(error) : resolve()));
  });
}

// Servers without SMTPUTF8 answer unhelpfully (RFC 6531, 3.2); this status says that only this email cannot be sent.
function requireSmtpUtf8(session: SMTPConnection, to: string): void {
  if (/^[\x20-\x7e]*$/.test(to) || extensionsOf(session).includes("SMTPUTF8")) return;
  const reason = "The mail server does not support SMTPUTF8, which this address requires";
  throw new SendFailure(reason, "recipient", `553 5.6.7 ${reason}`);
}

// nodemailer 10.6 publishes a server's extensions only after an envelope is accepted (`info.ehlo`), or to a custom
// login method; without SMTPUTF8 on offer it sends anyway. transport.test.ts fails if this field disappears.
function extensionsOf(session: SMTPConnection): string[] {
  return (session as unknown as { _supportedExtensions?: string[] })._supportedExtensions ?? [];
}

function withDeadline<T>(
  session: SMTPConnection,
  deadline: number,
  stageOf: (command: string) => Stage,
  work: (resolve: (value: T) => void, reject: (error: Error) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      session.removeListener("error", fail);
      session.on("error", ignore);
    };
    const fail = (error: Error) => {
      stop();
      if (isEnded(session) || stageOf("") === "session") session.close();
      reject(failureOf(error, stageOf));
    };
    const late = () => {
      fail(new Error("The mail server did not respond in time"));
      session.close();
    };
    const timer = setTimeout(late, Math.max(0, deadline - performance.now()));
    session.removeListener("error", ignore);
    session.on("error", fail);
    work((value) => {
      stop();
      resolve(value);
    }, fail);
  });
}

function ignore() {}

function failureOf(error: Error, stageOf: (command: string) => Stage): SendFailure {
  const { response, command } = error as Error & { response?: unknown; command?: unknown };
  const answer = typeof response === "string" && /^[45]\d\d/.test(response) ? response : null;
  return new SendFailure(error.message, stageOf(String(command)), answer, { cause: error });
}

function hasHungUp(failure: unknown): boolean {
  if (!(failure instanceof SendFailure) || failure.stage === "message") return false;
  return failure.response === null || failure.response.startsWith("421");
}

function isEnded(session: SMTPConnection): boolean {
  return session.destroyed;
}
