import { expect, test } from "vitest";
import { urlsIn } from "./segments";

test.each([
  ["https://h.org/a,https://h.org/b", ["https://h.org/a", "https://h.org/b"]],
  ["https://h.org/a;https://h.org/b", ["https://h.org/a", "https://h.org/b"]],
  ["https://h.org/a,b", ["https://h.org/a,b"]],
  ["https://web.archive.org/web/2024/https://h.org/a", ["https://web.archive.org/web/2024/https://h.org/a"]],
  ["https://h.org/a\u200b and", ["https://h.org/a"]],
  ["https://h.org/a에서", ["https://h.org/a"]],
  ["https://h.org/aで公開", ["https://h.org/a"]],
  ["https://h.org/a上", ["https://h.org/a"]],
  ["https://h.org/a﹐b", ["https://h.org/a"]],
  ["https://h.org/a—b", ["https://h.org/a"]],
  ["https://ja.wikipedia.org/wiki/東京", ["https://ja.wikipedia.org/wiki/東京"]],
  ["HTTPS://H.org/a", ["HTTPS://H.org/a"]],
])("the links in %j are found", (text, urls) => expect(urlsIn(text)).toEqual(urls));
