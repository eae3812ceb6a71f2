import { expect, test } from "vitest";
import { refilledForm } from "./refilledForm";

const typed = (fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

const page = `<main id="content"><form action=""><input type="hidden" name="$ACTION_REF_1"/>
<input type="hidden" name="stamp" value="new"/><input type="email" name="email" value=""/>
<input type="checkbox" name="interest" value="a" checked=""/><input type="checkbox" name="interest" value="b"/>
<select name="cadence"><option value="daily" selected="">Daily</option><option value="weekly">Weekly</option></select>
<textarea name="words">old</textarea></form></main>`;

test("a form has what was typed into its earlier version, and a sentence that says so", () => {
  const html = refilledForm(
    page,
    typed([
      ["$ACTION_REF_2", ""],
      ["stamp", "old"],
      ["email", 'a"b@example.org'],
      ["interest", "b"],
      ["cadence", "weekly"],
      ["words", "</textarea><script>"],
    ]),
  );
  expect(html).toMatch(/^<main id="content"><p role="alert".*Please send it once more\.<\/p><form action="">/);
  expect(html).toContain('<input type="hidden" name="$ACTION_REF_1"/>');
  expect(html).toContain('<input type="hidden" name="stamp" value="new"/>');
  expect(html).toContain('<input type="email" name="email" value="a&quot;b@example.org">');
  expect(html).toContain('value="a"><input type="checkbox" name="interest" value="b" checked="">');
  expect(html).toContain('<option value="daily">Daily</option><option value="weekly" selected="">Weekly</option>');
  expect(html).toContain('<textarea name="words">\n&lt;/textarea>&lt;script></textarea>');
});

test("a form that lacks a field that was sent stays as it is", () => {
  const html = refilledForm(
    page,
    typed([
      ["email", "a@example.org"],
      ["token", "x"],
    ]),
  );
  expect(html.replace(/<p role.*?<\/p>/, "")).toBe(page);
});
