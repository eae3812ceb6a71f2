/** What to recognise an unchanged answer by; a host may give one of the two, or neither. */
export type Validators = { etag?: string; lastModified?: string };

export type Answer = { url: string; status: number; headers: Record<string, string>; text: string };

/** An answer that came whole by HTTP and still is none: empty, cut off, not what was asked for. Worth another try. */
export class BadAnswer extends Error {
  override name = "BadAnswer";
}

/** What a host will not give, however often it is asked. Its message is for the operator. */
export class UpstreamFailure extends Error {
  override name = "UpstreamFailure";
}

/**
 * Asks an address politely, and again where that may help.
 * @param read makes of the answer what is wanted; where it throws BadAnswer, the address is asked once more
 * @returns what it made, or null where `validators` say that nothing has changed
 */
export type Ask = <T>(
  url: string,
  read: (answer: Answer) => T,
  options?: { validators?: Validators | undefined; accept?: string },
) => Promise<T | null>;

/** What an answer gives to recognise it by. */
export function validatorsOf({ headers }: Answer): Validators {
  const { etag, "last-modified": lastModified } = headers;
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}
