import { Parser } from "htmlparser2";
import { applyChanges, type Change } from "./changes";
import { escapeAttribute } from "./escapeAttribute";

const notice =
  '<p role="alert" class="mb-6 text-fault">The site was updated while this page was open, so the form was not sent. ' +
  "What you typed is still here. Please send it once more.</p>";

type Attributes = Record<string, string>;
type Form = { names: Set<string>; changes: Change[] };

/** Inputs whose values are not typed. */
const fixed = new Set(["hidden", "submit", "button", "reset", "image", "file", "password"]);

/**
 * Returns a page with a notice, and with what a reader typed into an earlier version of its form. What was typed goes into
 * each form that has all fields that were sent.
 */
export function refilledForm(html: string, typed: FormData): string {
  const sent = [...new Set(typed.keys())].filter((name) => !name.startsWith("$"));
  const texts = (name: string) => typed.getAll(name).filter((value) => typeof value === "string");
  const changes: Change[] = [];
  let form: Form | null = null;
  let list: string | null = null;
  let textarea: { text: string; start: number } | null = null;
  const rewrite = (tag: string, attributes: Attributes) =>
    form?.changes.push([parser.startIndex, parser.endIndex + 1, writeTag(tag, attributes)]);
  const parser = new Parser({
    onopentag(tag, attributes) {
      const { name = "", type = "text", value = "on" } = attributes;
      if (tag === "main") changes.push([parser.endIndex + 1, parser.endIndex + 1, notice]);
      if (tag === "form") form = { names: new Set(), changes: [] };
      if (/^(?:input|select|textarea)$/.test(tag)) form?.names.add(name);
      if (tag === "select") list = name;
      if (tag === "textarea" && typed.has(name)) textarea = { text: texts(name)[0] ?? "", start: parser.endIndex + 1 };
      if (tag === "option" && list !== null && typed.has(list))
        rewrite(tag, withFlag(attributes, "selected", texts(list).includes(value)));
      if (tag !== "input" || fixed.has(type)) return;
      if (type === "checkbox" || type === "radio")
        rewrite(tag, withFlag(attributes, "checked", texts(name).includes(value)));
      else if (typed.has(name)) rewrite(tag, { ...attributes, value: texts(name)[0] ?? "" });
    },
    onclosetag(tag) {
      if (tag === "select") list = null;
      if (tag === "textarea" && textarea !== null) {
        form?.changes.push([textarea.start, parser.startIndex, `\n${escapeAttribute(textarea.text)}`]);
        textarea = null;
      }
      if (tag !== "form" || form === null) return;
      const { names } = form;
      if (sent.every((name) => names.has(name))) changes.push(...form.changes);
      form = null;
    },
  });
  parser.end(html);
  return applyChanges(html, changes);
}

function withFlag(attributes: Attributes, flag: string, isSet: boolean): Attributes {
  const others = Object.entries(attributes).filter(([name]) => name !== flag);
  return Object.fromEntries(isSet ? [...others, [flag, ""]] : others);
}

function writeTag(tag: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<${tag}${written.join("")}>`;
}
