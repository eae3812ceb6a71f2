import { realpathSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { withHttp } from "@/tests/setup/http";
import { recordLog } from "@/tests/setup/recordLog";
import { somePng } from "@/tests/setup/someImage";
import { findPaper } from "../../papers/store";
import { db } from "../../platform/db";
import type { IncomingRecord } from "../planBatch";
import { upsertPapers } from "../store";
import { fetchDuePictures } from "./fetchDue";
import { maxImageBytes } from "./maxImageBytes";

const folder = withDatabase();
process.env.SOURCES_LOOPBACK_MS = "1";
const listen = withHttp();
vi.setConfig({ testTimeout: 60_000 });

const image = somePng(480, 320);
let now = new Date();
beforeEach(() => {
  now = new Date("2026-11-30T12:00:00Z");
});

const paper = (id: string, fields: Partial<IncomingRecord> = {}): IncomingRecord => ({
  title: `Paper ${id}`,
  abstract: "It has a figure.",
  externalId: id,
  ...fields,
});

/** Serves what `files` has: bytes, a page, or an address to redirect to. */
const serve =
  (files: Record<string, Buffer | string | { to: string }>): RequestListener =>
  (request, response) => {
    const found = files[request.url ?? ""];
    if (found === undefined) response.writeHead(404).end();
    else if (Buffer.isBuffer(found)) response.setHeader("content-type", "image/png").end(found);
    else if (typeof found === "string") response.setHeader("content-type", "text/html; charset=utf-8").end(found);
    else response.writeHead(302, { location: found.to }).end();
  };

async function fetchDue(signal = new AbortController().signal) {
  const { log, messages } = recordLog();
  await fetchDuePictures({ signal, log, now: () => now });
  return messages();
}

const rows = () => db().picture.findMany({ orderBy: { paperId: "asc" }, omit: { bytes: true } });
const errors = async () => (await rows()).map(({ error }) => error);

test("an image that a source names is fetched once, and its paper has the small copy", async () => {
  const { url, asked } = await listen(serve({ "/x.png": image }));
  await upsertPapers([paper("one", { image: `${url}/x.png` })]);
  expect(await fetchDue()).toEqual(["Fetched 1 picture; 0 could not be had"]);
  expect(await fetchDue()).toEqual([]);
  expect(asked).toHaveLength(1);
  const found = await findPaper("paper-one");
  expect(found?.picture).toEqual({ hash: expect.stringMatching(/^[0-9a-f]{32}$/), width: 240, height: 160 });
  const { bytes } = await db().picture.findFirstOrThrow();
  expect(Buffer.from(bytes!).toString("latin1", 0, 12)).toMatch(/^RIFF.{4}WEBP$/s);
  expect(bytes!.length).toBeLessThan(image.length);
});

test("a project page is asked for the image that it names, also by a redirect, in two requests", async () => {
  const page = '<head><meta property="og:image" content="/figures/teaser.png"></head>';
  const files = { "/": { to: "/home" }, "/home": page, "/figures/teaser.png": image };
  const { url, asked } = await listen(serve(files));
  await upsertPapers([paper("one", { links: { project: `${url}/` } })]);
  await fetchDue();
  expect(asked.map(({ url }) => url)).toEqual(["/", "/home", "/figures/teaser.png"]);
  expect((await findPaper("paper-one"))?.picture).not.toBeNull();
});

test("an address of several papers is asked once, also for a paper that comes later", async () => {
  const { url, asked } = await listen(serve({ "/x.png": image }));
  const at = { image: `${url}/x.png` };
  await upsertPapers([paper("one", at), paper("two", at)]);
  await fetchDue();
  await upsertPapers([paper("three", at)]);
  await fetchDue();
  expect(asked).toHaveLength(1);
  expect(new Set((await rows()).map(({ hash }) => hash)).size).toBe(1);
  expect((await findPaper("paper-three"))?.picture).not.toBeNull();
});

test("an image beside an imported file is read from the disk", async () => {
  const file = path.join(realpathSync(folder), "figure.png");
  writeFileSync(file, image);
  await upsertPapers([paper("one", { imageFile: pathToFileURL(file).href })]);
  await fetchDue();
  expect((await findPaper("paper-one"))?.picture).toMatchObject({ width: 240 });
});

describe("nothing is fetched", () => {
  test.each([
    ["from a private network", "http://10.0.0.1/x.png"],
    ["from the cloud's metadata", "http://169.254.169.254/latest/meta-data/"],
    ["from a private IPv6 address", "http://[fd00::1]/x.png"],
  ])("%s, whether a source, a page or a redirect names it", async (_, address) => {
    const page = `<meta property="og:image" content="${address}">`;
    const { url } = await listen(serve({ "/page": page, "/moved.png": { to: address } }));
    const named = [address, `${url}/page`, `${url}/moved.png`].map((image, n) => paper(`${n}`, { image }));
    await upsertPapers(named);
    await fetchDue();
    expect(await errors()).toEqual(Array(3).fill(expect.stringContaining("is in a private network")));
  });

  test("with a password, or by a redirect to a file", async () => {
    const { url, asked } = await listen(serve({ "/moved.png": { to: "file:///etc/passwd" } }));
    const image = url.replace("//", "//me:secret@");
    await upsertPapers([paper("1", { image }), paper("2", { image: `${url}/moved.png` })]);
    await fetchDue();
    expect(await errors()).toEqual(["its address contains a password", expect.stringContaining("is not an http")]);
    expect(asked.map(({ url }) => url)).toEqual(["/moved.png"]);
  });
});

describe("a paper stays without a picture", () => {
  test.each([
    ["if its page names none", "<title>Paper</title>", "its page names no image"],
    [
      "if its page names a page",
      '<meta property="og:image" content="/it">',
      "it is no PNG, JPEG, WebP, GIF or AVIF image",
    ],
    [
      "if it is SVG",
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      "it is no PNG, JPEG, WebP, GIF or AVIF image",
    ],
    ["if it is an icon", somePng(16, 16), "it is only 16 × 16 pixels"],
    [
      "if the page names an image that is drawn from the title",
      '<meta property="og:image" content="https://opengraph.githubassets.com/1/a/b">',
      "its image only repeats the title",
    ],
  ])("%s, and is not asked again", async (_, answer, error) => {
    const { url } = await listen(serve({ "/it": answer }));
    await upsertPapers([paper("one", { links: { project: `${url}/it` } })]);
    await fetchDue();
    expect(await rows()).toEqual([expect.objectContaining({ error, dueAt: null, hash: null })]);
  });

  test("if the server sends more than 10 MB, however it is compressed", async () => {
    const { url } = await listen((_, response) => {
      response.setHeader("content-type", "image/png");
      response.end(Buffer.alloc(maxImageBytes + 1));
    });
    await upsertPapers([paper("one", { image: url })]);
    await fetchDue();
    expect(await errors()).toEqual(["its response is larger than 10 MB"]);
  });
});

test("a failure is tried again after an hour, a day and a week, and then no more", async () => {
  const { url, asked } = await listen(serve({}));
  await upsertPapers([paper("one", { image: `${url}/x.png` })]);
  for (const hours of [0, 0.9, 0.2, 23, 2, 24 * 6, 25, 24 * 365]) {
    now = new Date(now.getTime() + hours * 3600_000);
    await fetchDue();
  }
  expect(asked).toHaveLength(4);
  expect(await rows()).toEqual([expect.objectContaining({ attempts: 4, dueAt: null, error: "it answered 404" })]);
});

test("what is interrupted is due again later", async () => {
  const stopping = new AbortController();
  const { url } = await listen(() => stopping.abort());
  await upsertPapers([paper("one", { image: url })]);
  expect(await fetchDue(stopping.signal)).toHaveLength(1);
  expect(await rows()).toEqual([expect.objectContaining({ attempts: 1, dueAt: new Date("2026-11-30T13:00:00Z") })]);
});
