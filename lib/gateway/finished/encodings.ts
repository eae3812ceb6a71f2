import { promisify } from "node:util";
import { brotliCompress, constants, gzipSync } from "node:zlib";
import { readWeights } from "../../platform/http/weights";

export type Encoding = "br" | "gzip" | "identity";

/** The body of an answer in each encoding that is worth sending. */
export type Encoded = { identity: Buffer } & Partial<Record<Exclude<Encoding, "identity">, Buffer>>;

const withBrotli = promisify(brotliCompress);

/** Of 11. Beyond it a page takes ten times as long and gets 4 % smaller (tests/bench/pages.ts). */
const brotliQuality = 6;

/** In bytes: nearly every page leaves Brotli in one piece. */
const chunkSize = 65_536;

/** In bytes: what fits into one packet is not compressed. */
const smallest = 1024;

const compressible = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|yaml|x-)|image\/svg)/;

/**
 * Compresses the body of an answer with Brotli, on a thread of zlib. With gzip, which few clients prefer, only when one
 * asks for it: that costs as much as Brotli.
 */
export async function encode(body: Buffer, type: string): Promise<Encoded> {
  if (body.length < smallest || !compressible.test(type)) return { identity: body };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_LGWIN]: windowOf(body.length),
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  const br = await withBrotli(body, { params, chunkSize });
  let gzipped: Buffer | undefined;
  return {
    identity: body,
    br,
    get gzip() {
      gzipped ??= gzipSync(body);
      return gzipped;
    },
  };
}

/** As a power of two: a window that holds all of a body. The default of 22 takes 4 MB for each page. */
function windowOf(length: number): number {
  return Math.min(22, Math.max(16, Math.ceil(Math.log2(length))));
}

/** In bytes. What gzip makes of a page is 1.1 to 1.2 times as long as what Brotli makes of it. */
export function sizeOf({ identity, br }: Encoded): number {
  return identity.length + Math.ceil(2.2 * (br?.length ?? 0));
}

/**
 * Returns the encoding that an Accept-Encoding header prefers (RFC 9110, 12.5.3): Brotli, then gzip, of those that it
 * does not refuse.
 */
export function preferredEncoding(accepted: string | undefined, available: Encoded): Encoding {
  if (accepted === undefined) return "identity";
  const weights = readWeights(accepted);
  const weightOf = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  for (const name of ["br", "gzip"] as const) if (name in available && weightOf(name) > 0) return name;
  return "identity";
}
