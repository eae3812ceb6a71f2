import { describe, expect, test } from "vitest";
import { answerOf, atom, jsonFeed } from "@/tests/setup/linear/answers";
import { readWebFeed } from "./webFeed";

const query = { url: "https://papers.example.org/feed", fields: {}, timeZone: "UTC", today: "2026-11-29" };
const at = (name: string) => `https://cdn.example.org/${name}`;

/** Returns the image that a feed with this element in its item gives. */
const imageOf = (inner: string, prefix = "media") =>
  readWebFeed(
    answerOf(
      `<rss xmlns:${prefix}="http://search.yahoo.com/mrss/"><channel><item><title>T</title><description>It is.</description>${inner}</item></channel></rss>`,
    ),
    query,
  ).arrivals[0]?.image;

describe("a feed gives an image", () => {
  test.each([
    ["by its medium", `<media:content medium="image" url="${at("x")}"/>`],
    ["by its type", `<media:content type="image/png" url="${at("x")}"/>`],
    ["in a group", `<media:group><media:content medium="image" url="${at("x")}"/></media:group>`],
    ["as a thumbnail", `<media:thumbnail url="${at("x")}" width="120"/>`],
    [
      "as the thumbnail of a video",
      `<media:content medium="video" url="${at("v")}"><media:thumbnail url="${at("x")}"/></media:content>`,
    ],
    ["before a thumbnail", `<media:thumbnail url="${at("t")}"/><media:content medium="image" url="${at("x")}"/>`],
    ["as an enclosure", `<enclosure type="image/jpeg" length="1" url="${at("x")}"/>`],
    [
      "as the second enclosure",
      `<enclosure type="audio/mpeg" url="${at("a")}"/><enclosure type="IMAGE/PNG" url="${at("x")}"/>`,
    ],
  ])("%s", (_, inner) => {
    expect(imageOf(inner)).toBe(at("x"));
  });

  test("by the ending of its address, where it says nothing else", () => {
    expect(imageOf(`<media:content url="${at("x.JPG?w=1")}"/>`)).toBe(at("x.JPG?w=1"));
  });

  test("under another prefix of Media RSS", () => {
    expect(imageOf(`<m:thumbnail url="${at("x")}"/>`, "m")).toBe(at("x"));
  });

  test("as an enclosure of Atom, or an image of JSON Feed", () => {
    const link = `<link rel="enclosure" type="image/png" href="${at("x")}"/>`;
    expect(readWebFeed(atom({}, link), query).arrivals[0]?.image).toBe(at("x"));
    expect(readWebFeed(jsonFeed({ image: at("x") }), query).arrivals[0]?.image).toBe(at("x"));
    const attachments = [{ url: at("a"), mime_type: "audio/mpeg" }, null, { url: at("x"), mime_type: "image/webp" }];
    expect(readWebFeed(jsonFeed({ attachments }), query).arrivals[0]?.image).toBe(at("x"));
  });

  test("where the operator says it is", () => {
    const fields = { ...query, fields: { image: "preview" } };
    expect(readWebFeed(jsonFeed({ preview: at("x"), image: at("y") }), fields).arrivals[0]?.image).toBe(at("x"));
  });
});

describe("a feed gives none", () => {
  test.each([
    ["for a video", `<media:content medium="video" url="${at("x.mp4")}"/>`],
    ["for a sound", `<enclosure type="audio/mpeg" url="${at("x.mp3")}"/>`],
    ["for a file on the disk", '<media:thumbnail url="file:///etc/passwd"/>'],
    ["for a relative path", '<media:thumbnail url="../x.png"/>'],
    ["for an image within itself", '<media:thumbnail url="data:image/png;base64,AAAA"/>'],
    ["for no address", '<media:content medium="image"/>'],
    ["for a thumbnail of another language", `<thumbnail url="${at("x")}"/>`],
  ])("%s, and the paper comes in", (_, inner) => {
    expect(imageOf(inner)).toBeUndefined();
  });
});
