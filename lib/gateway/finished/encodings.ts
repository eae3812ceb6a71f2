import { promisify } from "node:util";
import { brotliCompress, brotliDecompressSync, constants, gzipSync } from "node:zlib";
import { readWeights } from "../../platform/http/weights";

export type Encoding = "br" | "gzip" | "identity";

/** The body of an answer in each encoding that is worth sending. Reading one may cost a conversion. */
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
 * asks for it: that costs as much as Brotli. The body itself, six times as long, is decompressed for the few clients that
 * want it plain, in 0.3 ms.
 */
export async function encode(body: Buffer, type: string): Promise<Encoded> {
  if (body.length < smallest || !compressible.test(type)) return { identity: body };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_LGWIN]: windowOf(body.length),
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  const br = copyOf(await withBrotli(body, { params, chunkSize }));
  let gzipped: Buffer | undefined;
  return {
    get identity() {
      return brotliDecompressSync(br);
    },
    br,
    get gzip() {
      gzipped ??= gzipSync(brotliDecompressSync(br));
      return gzipped;
    },
  };
}

/** zlib returns the beginning of a buffer of `chunkSize`, all of which would stay in memory. */
function copyOf(compressed: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(compressed.length);
  compressed.copy(copy);
  return copy;
}

/** As a power of two: a window that holds all of a body. The default of 22 takes 4 MB for each page. */
function windowOf(length: number): number {
  return Math.min(22, Math.max(16, Math.ceil(Math.log2(length))));
}

/** In bytes. What gzip makes of a page is 1.1 to 1.2 times as long as what Brotli makes of it. */
export function sizeOf(body: Encoded): number {
  return body.br ? Math.ceil(2.2 * body.br.length) : body.identity.length;
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
