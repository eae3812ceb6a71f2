import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { SendFailure, type Stage } from "./queue/classifyFailure";
import { connectionOptions, explainTlsFailure, type TlsMode, tlsPolicy } from "./tls";

/** The mail server, as the configuration has it. `ca` holds the certificates of authorities, as PEM. */
export type MailServer = { url: string; tls?: TlsMode | null; ca?: string | null };

export type SmtpEnvelope = { from: string; to: string };

/** In ms. How long a server may be silent. */
const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/**
 * Sessions with one server, each of which carries one email after another. nodemailer has a pool of its own, but tells
 * neither an email that was refused from a server that cannot be reached, nor how far an email came that has no end.
 */
export class SmtpSessions {
  readonly #options: ReturnType<typeof serverOptions>;
  readonly #idle: SMTPConnection[] = [];
  readonly #timeout: number;

  /** @param timeout in ms: how long one email may take in all, for a server that answers a byte at a time is never silent */
  constructor(server: MailServer, timeout: number) {
    this.#options = { ...serverOptions(server), ...timeouts };
    this.#timeout = timeout;
  }

  /** Resolves when the server has taken it. @throws SendFailure */
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
        // A server that was not spoken to for a while hangs up, which says nothing of this email.
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

  /** A refused email leaves its envelope behind; without any answer, there is nothing to speak to. */
  async #reset(session: SMTPConnection, failure: unknown): Promise<void> {
    const response = failure instanceof SendFailure ? failure.response : null;
    if (response === null || response.startsWith("421") || isEnded(session)) return session.close();
    await within<void>(
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

  /** Connects, greets, begins TLS as the policy has it, and logs in where there is a password. */
  #open(deadline: number): Promise<SMTPConnection> {
    const session = new SMTPConnection(this.#options);
    return within<SMTPConnection>(
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

/** What MAIL_URL and MAIL_TLS say, as nodemailer takes it. */
export function serverOptions({ url, tls: mode = null, ca = null }: MailServer) {
  const given = parseConnectionUrl(url);
  const host = given.host ?? "localhost";
  const { tls, ...options } = connectionOptions(tlsPolicy(host, mode), ca);
  return { ...given, ...options, host, tls: { ...tls, ...given.tls } };
}

/** A failure of TLS says what it is and what to do; any other is as it was. */
function explained(failure: SendFailure, host: string): SendFailure {
  const { message, stage, response, cause } = failure;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const explanation = explainTlsFailure({ message, code }, host);
  return explanation === null ? failure : new SendFailure(explanation, stage, response, { cause: failure });
}

async function transmit(session: SMTPConnection, { from, to }: SmtpEnvelope, source: Buffer, deadline: number) {
  requireItsScript(session, to);
  let begun = false;
  // It is read when the server has asked for it, and not before.
  const body = new Readable({
    read() {
      begun = true;
      this.push(source);
      this.push(null);
    },
  });
  const stageOf = (command: string): Stage => {
    if (begun) return "message";
    return command === "MAIL FROM" ? "sender" : "recipient";
  };
  await within<void>(session, deadline, stageOf, (resolve, reject) => {
    session.send({ from, to: [to], size: source.length }, body, (error) => (error ? reject(error) : resolve()));
  });
}

/**
 * Servers without SMTPUTF8 refuse an address in other letters than ASCII in ways that say nothing of why (RFC 6531, 3.2).
 * It is refused here as those refuse it that know of SMTPUTF8, as this one email cannot be sent, and others can.
 */
function requireItsScript(session: SMTPConnection, to: string): void {
  if (/^[\x20-\x7e]*$/.test(to) || extensionsOf(session).includes("SMTPUTF8")) return;
  const reason = "The mail server does not support SMTPUTF8, which this address requires";
  throw new SendFailure(reason, "recipient", `553 5.6.7 ${reason}`);
}

/**
 * nodemailer 10.6 tells what a server offers in public only once an envelope is accepted (`info.ehlo`), or to a method of
 * logging in of one's own; it sends without SMTPUTF8 where that is not offered. transport.test.ts fails without this field.
 */
function extensionsOf(session: SMTPConnection): string[] {
  return (session as unknown as { _supportedExtensions?: string[] })._supportedExtensions ?? [];
}

/** Does one thing in a session, until the deadline and no further, and says of a failure at which stage it came. */
function within<T>(
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

/** A session that nobody uses may break without anybody's having to know. */
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
