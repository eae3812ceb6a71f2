import type { RequestListener } from "node:http";
import compression from "compression";

/** What a byte range was cut from must not change its bytes. */
const compress = compression({
  filter: (request, response) => response.statusCode !== 206 && compression.filter(request, response),
});

/** Has the answers of a listener compressed as they are written, those that the reader's browser can read so. */
export function compressed(listener: RequestListener): RequestListener {
  return (request, response) =>
    // It is written for Express, and needs of it only what Node has.
    compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () =>
      listener(request, response),
    );
}
