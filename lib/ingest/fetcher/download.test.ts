import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { withHttp } from "@/tests/setup/http";
import { downloader } from "./download";

// As on a site in use: no source is on this machine.
withDatabase();
const listen = withHttp();
const download = downloader({ signal: new AbortController().signal, maxBytes: 1000 });

describe("an address of a stranger leads", () => {
  test.each([
    ["http://127.0.0.1/x.png", /in a private network/],
    ["http://localhost/x.png", /in a private network/],
    ["http://[::1]/x.png", /in a private network/],
    ["http://[::ffff:127.0.0.1]/x.png", /in a private network/],
    ["http://0.0.0.0/x.png", /in a private network/],
    ["http://2130706433/x.png", /in a private network/],
    ["http://192.168.1.1/x.png", /in a private network/],
    ["https://example.org:8443/x.png", /has the port 8443/],
    ["http://example.org:22/", /has the port 22/],
    ["http://me:secret@example.org/x.png", /contains a password/],
    ["ftp://example.org/x.png", /not an http\(s\) URL/],
    ["file:///etc/passwd", /not an http\(s\) URL/],
  ])("never to %s", async (address, reason) => {
    await expect(download(address, "image/png")).rejects.toThrow(reason);
  });

  test("never to a server on this machine", async () => {
    const { url, asked } = await listen((_, response) => response.end("secret"));
    await expect(download(url, "image/png")).rejects.toThrow(/has the port/);
    expect(asked).toEqual([]);
  });
});
