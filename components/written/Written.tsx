import { Fragment, type ReactNode } from "react";
import { writtenParts } from "@/lib/platform/http/writtenParts";
import { writeHtml } from "./writeHtml";

/**
 * Writes its children as HTML. React gets a mark for each part of it, and lib/gateway/plainDocument.ts puts the HTML in
 * place of the marks. Not to be used within itself.
 */
export async function Written({ children }: { children: ReactNode }): Promise<ReactNode> {
  const parts = writtenParts();
  if (parts === null) return children;
  return (await writeHtml(children)).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
    <Fragment key={index}>
      {typeof part === "string" ? <template data-written={parts.push(part) - 1} /> : part}
    </Fragment>
  ));
}
