import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { SendFailure, type Stage } from "./verdict";

export type Envelope = { from: string; to: string };

/** In ms. How long a server may be silent. */
const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/**
 * Sessions with one server, each of which carries one email after another. nodemailer has a pool of its own, but tells
 * neither an email that was refused from a server that cannot be reached, nor how far an email came that has no end.
 */
export class SmtpSessions {
  readonly #options: ReturnType<typeof parseConnectionUrl>;
  readonly #idle: SMTPConnection[] = [];
  readonly #timeout: number;

  /** @param timeout in ms: how long one email may take in all, for a server that answers a byte at a time is never silent */
  constructor(url: string, timeout: number) {
    this.#options = { ...parseConnectionUrl(url), ...timeouts };
    this.#timeout = timeout;
  }

  /** Resolves when the server has taken it. @throws SendFailure */
  async send(envelope: Envelope, source: Buffer): Promise<void> {
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

  /** Connects, greets, begins TLS where it is offered, and logs in where there is a password. */
  #open(deadline: number): Promise<SMTPConnection> {
    const session = new SMTPConnection(this.#options);
    return within(
      session,
      deadline,
      () => "session",
      (resolve, reject) => {
        const auth = this.#options.auth;
        session.connect((error) => {
          if (error) reject(error);
          else if (auth && session.allowsAuth)
            session.login(auth, (refused) => (refused ? reject(refused) : resolve(session)));
          else if (auth) reject(new Error("The server takes no password, but MAIL_URL has one"));
          else resolve(session);
        });
      },
    );
  }
}

function transmit(session: SMTPConnection, { from, to }: Envelope, source: Buffer, deadline: number): Promise<void> {
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
  return within(session, deadline, stageOf, (resolve, reject) => {
    session.send({ from, to: [to], size: source.length }, body, (error) => (error ? reject(error) : resolve()));
  });
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
      fail(new Error("The server did not finish in time"));
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
