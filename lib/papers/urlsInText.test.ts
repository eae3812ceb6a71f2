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
  ["https://en.wikipedia.org/wiki/C言語", ["https://en.wikipedia.org/wiki/C言語"]],
  ["https://ja.wikipedia.org/wiki/C言語 and", ["https://ja.wikipedia.org/wiki/C言語"]],
  ["https://ja.wikipedia.org/wiki/Tシャツ。", ["https://ja.wikipedia.org/wiki/Tシャツ"]],
  ["https://ja.wikipedia.org/wiki/3月1日", ["https://ja.wikipedia.org/wiki/3月1日"]],
  ["https://ko.wikipedia.org/wiki/C_언어_C언어", ["https://ko.wikipedia.org/wiki/C_언어_C언어"]],
  ["https://ja.wikipedia.org/w/index.php?title=C言語&x=1", ["https://ja.wikipedia.org/w/index.php?title=C言語&x=1"]],
  ["https://h.org/?q=C言語", ["https://h.org/?q=C言語"]],
  ["https://en.wikipedia.org/wiki/BERTを参照", ["https://en.wikipedia.org/wiki/BERT"]],
  ["https://en.wikipedia.org/wiki/BERT에서 본", ["https://en.wikipedia.org/wiki/BERT"]],
  ["https://h.org/wiki/a/b上", ["https://h.org/wiki/a/b"]],
  ["https://h.org/v2版", ["https://h.org/v2"]],
  ["HTTPS://H.org/a", ["HTTPS://H.org/a"]],
])("the links in %j are found", (text, urls) => expect(urlsIn(text)).toEqual(urls));
