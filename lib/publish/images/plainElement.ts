import type { ReactNode } from "react";

/** A React element as plain data, without the symbols that cannot be sent to a thread. */
export type PlainElement = { type: string; props: Record<string, unknown> };
export type PlainNode = PlainElement | PlainNode[] | string | number | boolean | null | undefined;

/** Calls components, which use no hooks and await nothing, until only tags are left; throws at anything else. */
export function plainElement(node: ReactNode): PlainNode {
  if (typeof node !== "object" || node === null) return typeof node === "bigint" ? String(node) : node;
  if (Array.isArray(node)) return node.map(plainElement);
  if (!("props" in node)) throw new Error("An image is drawn of elements alone");
  const { type, props } = node as { type: unknown; props: { children?: ReactNode } & Record<string, unknown> };
  if (typeof type === "function") return plainElement(type(props));
  if (typeof type !== "string") throw new Error("An image is drawn of tags and components alone");
  const { children, ...rest } = props;
  return { type, props: children === undefined ? rest : { ...rest, children: plainElement(children) } };
}
