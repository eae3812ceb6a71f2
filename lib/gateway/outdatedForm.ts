import { existsSync, readFileSync } from "node:fs";
import type { RequestListener, ServerResponse } from "node:http";
import { z } from "zod";
import { parseJson } from "../platform/json/parseJson";
import { render } from "./finished/render";
import { refilledForm } from "./refilledForm";

const manifest = ".next/server/server-reference-manifest.json";
const manifestSchema = z.object({ node: z.record(z.string(), z.unknown()) });

let known: ReadonlySet<string> | null = null;

/** The ids of the actions of this build. */
function actions(): ReadonlySet<string> {
  known ??= new Set(Object.keys(manifestSchema.parse(JSON.parse(readFileSync(manifest, "utf8"))).node));
  return known;
}

/** Whether a form calls an action that this build does not have: its page was opened before an upgrade. */
export function isOutdated(fields: FormData): boolean {
  const isBuilt = process.env.NODE_ENV === "production" && existsSync(manifest);
  return isBuilt && actionsOf(fields).some((id) => !actions().has(id));
}

const reference = z.object({ id: z.string() });

/** React names an action in the name of a field, or in the content of one that has a number. */
export function actionsOf(fields: FormData): string[] {
  return [...fields].flatMap(([name, value]) => {
    const id = /^\$ACTION_ID_(.+)$/.exec(name)?.[1];
    if (id !== undefined) return [id];
    if (typeof value !== "string" || !/^\$ACTION_\d+:0$/.test(name)) return [];
    return referenceIn(value) ?? [];
  });
}

function referenceIn(text: string): string | null {
  try {
    return reference.parse(parseJson(text)).id;
  } catch {
    return null;
  }
}

/**
 * Answers with the page as it is now, its form filled with what the reader typed. Next would answer with one line.
 * @param listener which answers with finished pages
 */
export async function offerAgain(
  fields: FormData,
  { address, host }: { address: string; host: string },
  response: ServerResponse,
  listener: RequestListener,
): Promise<void> {
  const page = await render(listener, address, host).catch(() => null);
  response.statusCode = 409;
  response.setHeader("Cache-Control", "no-store");
  if (page?.status !== 200) {
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
    response.end("The site was updated while this page was open. Please open it again and send the form anew.\n");
    return;
  }
  for (const name of ["content-type", "content-security-policy"]) response.setHeader(name, page.headers[name] ?? "");
  response.end(refilledForm(page.body.toString(), fields));
}
