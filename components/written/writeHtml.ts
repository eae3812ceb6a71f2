import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { writeAttribute } from "./attributes";
import { escapeHtml } from "./escapeHtml";

/** Elements that React writes like any other; those that are neither here nor in `empty` are left to it. */
const plain = new Set(
  [
    "a abbr article aside b bdi blockquote button caption code dd details dialog div dl dt em fieldset figcaption figure",
    "footer form h1 h2 h3 h4 h5 h6 header i kbd label legend li main mark nav ol output p q s search section small span",
    "strong sub summary sup table tbody td template tfoot th thead time tr u ul svg desc g path rect circle line polyline",
  ]
    .join(" ")
    .split(" "),
);
const empty = new Set(["br", "hr", "input"]);

/** React writes these after the others. */
const last: Record<string, readonly string[]> = {
  input: ["name", "checked", "value"],
  form: ["action", "method"],
  button: ["name"],
};
/** Attributes of an input under which React knows others. */
const initial: Record<string, string> = { defaultChecked: "checked", defaultValue: "value" };

/** In characters. Longer texts are cut: V8 takes ten times as long to join one of several hundred kilobytes. */
const longestText = 16_384;

type Props = Record<string, unknown> & { children?: ReactNode; dangerouslySetInnerHTML?: { __html: string } };
type Part = string | ReactElement;

/** Output so far: finished parts, and nested outputs for parts that are still pending. */
type Writing = { parts: (Part | Writing)[]; text: string; isSvg: boolean };

/**
 * Writes elements and components of the server as the HTML that React would write, in a twentieth of the time: React
 * serializes them for the browser first and reads that back. Forms that need React, and elements that it has rules of
 * their own for, are left to it.
 * @returns HTML, and between it the elements that React is to render in its place
 */
export async function writeHtml(node: ReactNode): Promise<Part[]> {
  const writing: Writing = { parts: [], text: "", isSvg: false };
  const pending: Promise<void>[] = [];
  write(node, writing, pending);
  // Each may add others.
  for (let next = pending.pop(); next; next = pending.pop()) await next;
  return joined(writing);
}

function joined(writing: Writing): Part[] {
  const parts: Part[] = [];
  let text = "";
  const add = ({ parts: inner, text: rest }: Writing) => {
    for (const part of inner) {
      if (text.length > longestText) {
        parts.push(text);
        text = "";
      }
      if (typeof part === "string") text += part;
      else if (!isValidElement(part)) add(part as Writing);
      else {
        if (text !== "") parts.push(text);
        text = "";
        parts.push(part);
      }
    }
    text += rest;
  };
  add(writing);
  if (text !== "") parts.push(text);
  return parts;
}

function write(node: ReactNode, writing: Writing, pending: Promise<void>[]): void {
  if (typeof node === "string") writing.text += escapeHtml(node);
  else if (typeof node === "number" || typeof node === "bigint") writing.text += node;
  else if (node === null || node === undefined || typeof node === "boolean") return;
  else if (Array.isArray(node)) for (const each of node) write(each, writing, pending);
  else if (isValidElement<Props>(node)) writeElement(node, writing, pending);
  else if ("then" in node) {
    const later = writeLater(node, place(writing), pending);
    // It is awaited, but another part may fail before.
    later.catch(() => {});
    pending.push(later);
  } else throw new TypeError("Something that is no node of a page was to be written");
}

function writeElement(element: ReactElement<Props>, writing: Writing, pending: Promise<void>[]): void {
  const { type, props } = element;
  if (typeof type === "string") writeTag(type, element, writing, pending);
  else if (type === Fragment) write(props.children, writing, pending);
  else if (typeof type === "function" && !("$$typeof" in type))
    write((type as (props: Props) => ReactNode)(props), writing, pending);
  else leave(element, writing);
}

function writeTag(tag: string, element: ReactElement<Props>, writing: Writing, pending: Promise<void>[]): void {
  const { children, dangerouslySetInnerHTML } = element.props;
  const isEmpty = empty.has(tag);
  // Elsewhere it is the title of the page, which belongs into its head.
  const isPlain = plain.has(tag) || (tag === "title" && writing.isSvg && typeof children === "string");
  const attributes = isEmpty || isPlain ? writeAttributes(tag, element.props) : null;
  if (attributes === null) leave(element, writing);
  else if (isEmpty) writing.text += `<${tag}${attributes}/>`;
  else {
    const { isSvg } = writing;
    writing.isSvg ||= tag === "svg";
    writing.text += `<${tag}${attributes}>`;
    if (dangerouslySetInnerHTML) writing.text += dangerouslySetInnerHTML.__html;
    else write(children, writing, pending);
    writing.text += `</${tag}>`;
    writing.isSvg = isSvg;
    if (writing.text.length > longestText) {
      writing.parts.push(writing.text);
      writing.text = "";
    }
  }
}

function writeAttributes(tag: string, props: Props): string | null {
  const later = last[tag];
  let text = "";
  for (const prop in props) {
    if (later && (later.includes(prop) || (tag === "input" && prop in initial))) continue;
    const attribute = writeAttribute(prop, props[prop]);
    if (attribute === null) return null;
    text += attribute;
  }
  for (const prop of later ?? []) {
    const given =
      props[prop] ?? (tag === "input" ? props[Object.keys(initial).find((key) => initial[key] === prop) ?? ""] : null);
    const attribute = prop === "checked" ? (given ? ' checked=""' : "") : writeAttribute(prop, given);
    if (attribute === null) return null;
    text += attribute;
  }
  return text;
}

function leave(element: ReactElement, writing: Writing): void {
  writing.parts.push(writing.text, element);
  writing.text = "";
}

function place(writing: Writing): Writing {
  const inner: Writing = { parts: [], text: "", isSvg: writing.isSvg };
  writing.parts.push(writing.text, inner);
  writing.text = "";
  return inner;
}

async function writeLater(node: PromiseLike<ReactNode>, writing: Writing, pending: Promise<void>[]): Promise<void> {
  write(await node, writing, pending);
}
