import type { RequestListener } from "node:http";
import compression from "compression";

/** Byte ranges are not compressed: they refer to the uncompressed bytes. */
const compress = compression({
  filter: (request, response) => response.statusCode !== 206 && compression.filter(request, response),
});

/** Compresses the answers of a listener, if the client accepts that. */
export function compressed(listener: RequestListener): RequestListener {
  return (request, response) =>
    // Written for Express, but it uses only what Node has, too.
    compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () =>
      listener(request, response),
    );
}
