import fc from "fast-check";
import { expect, test } from "vitest";
import { stripCertainTags } from "./certainText";

test.each([
  ["H<sub>2</sub>O and CO<sub>2</sub> at 10<sup>6</sup>", "H2O and CO2 at 10⁶"],
  ["The <i>E. coli</i> <b>genome</b>", "The E. coli genome"],
  ["<p>First.</p><p>Second.</p>", "First. Second."],
  ["One<br>two<br/>three", "One two three"],
  ['more in <a href="https://example.org/StreamDiT/">this\nhttps URL.</a>', "more in https://example.org/StreamDiT/."],
  ["in <a href='https://example.org/x' rel=\"nofollow\">this http URL</a>", "in https://example.org/x"],
  ['in <a href="https://example.org/x">our repository</a>.', "in our repository."],
  ['<span class="math">x</span>', "x"],
  ["<jats:p>We do.</jats:p>", "We do."],
  ["<mml:math><mml:mi>x</mml:mi></mml:math>-space", "x-space"],
  ["<tt>grep</tt> and <code>awk</code>", "grep and awk"],
])("%s becomes %s", (text, plain) => {
  expect(stripCertainTags(text)).toBe(plain);
});

test.each([
  "<think> a </think> and <answer>b</answer>",
  "an <EOS>, <s>, </s>, <pad> or <unk> token",
  "between <b> and </b>, in <code></code>",
  "the <p>-value, <a>, <i>",
  "List<int> x<y  a<b>c  <title>Prompt</title>\n<video>v</video>",
  "a < b\n > c",
])("%j stays unchanged", (text) => {
  expect(stripCertainTags(text)).toBe(text);
});

test("any text is read without an error", () => {
  const piece = fc.constantFrom(
    "<",
    ">",
    "<b>",
    "</b>",
    "<p>",
    "</p>",
    "<sub>",
    "</sub>",
    "<br>",
    "<mml:mi>",
    "a",
    " ",
    "2",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((p) => p.join("")),
      ),
      (text) => {
        expect(stripCertainTags(text)).toBeTypeOf("string");
      },
    ),
  );
});

test.each([
  ["H<inf>2</inf>O", stripCertainTags("H<sub>2</sub>O")],
  ["An <italic>E. coli</italic> <bold>cell</bold> of <sc>DNA</sc>", "An E. coli cell of DNA"],
  ["<sec><title>Aim</title><p>To mend.</p></sec>", "Aim To mend."],
  ["Minds <!-- c -->and models", "Minds and models"],
  ["Write <title>x</title> first", "Write <title>x</title> first"],
  ["the tokens <bold> and </bold>", "the tokens <bold> and </bold>"],
])("elements used by journals are removed from %j", (source, text) =>
  expect(stripCertainTags(source).replace(/\s+/g, " ").trim()).toBe(text),
);
