/** What a conditional request sends. A host may give one of the two, or neither. */
export type Validators = { etag?: string; lastModified?: string };

export type UpstreamResponse = { url: string; status: number; headers: Record<string, string>; text: string };

/** A complete HTTP response that cannot be used: empty, cut off, or not what was requested. Worth a retry. */
export class BadResponse extends Error {
  override name = "BadAnswer";
}

/** A failure that a retry cannot fix. Its message is for the operator. */
export class UpstreamFailure extends Error {
  override name = "UpstreamFailure";
}

// Waits for the host's turn and retries. Null if nothing changed since `validators`; `read` throws BadResponse to
// retry.
export type Ask = <T>(
  url: string,
  read: (answer: UpstreamResponse) => T,
  options?: { validators?: Validators | undefined; accept?: string },
) => Promise<T | null>;

export function validatorsOf({ headers }: UpstreamResponse): Validators {
  const { etag, "last-modified": lastModified } = headers;
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}
