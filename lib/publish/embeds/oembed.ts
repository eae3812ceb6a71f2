import { z } from "zod";
import { firstAuthorsLine } from "../../papers/authorsLine";
import { paperAddress } from "../../papers/paths";
import { printableTitle } from "../../papers/plain";
import type { Paper } from "../../papers/schema";
import { element, xmlDocument } from "../../platform/xml";
import { cardSize } from "./card";
import { embedPath } from "./paths";

const pixels = z
  .string()
  .refine((text) => /^\d{1,6}$/.test(text) && Number(text) > 0, { error: "is not a number of pixels" })
  .transform(Number);

const requestSchema = z.object({
  url: z.string({ error: "is missing: it holds the address of a paper's page" }).max(2000, "is too long"),
  format: z.string().default("json"),
  maxwidth: pixels.default(cardSize.width),
  maxheight: pixels.default(cardSize.height),
});

export type OembedRequest = z.output<typeof requestSchema>;

/** Returns the request, or what is wrong with it; unknown formats have a status of their own in the caller. */
export function readOembedRequest(query: URLSearchParams): OembedRequest | { problem: string } {
  const result = requestSchema.safeParse(Object.fromEntries(query));
  if (result.success) return result.data;
  return { problem: result.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ") };
}

/** Returns the oEmbed response for a paper (oembed.com, version 1.0, type "rich"). */
export function oembed(paper: Paper, site: { name: string; url: string }, { maxwidth, maxheight }: OembedRequest) {
  const width = Math.min(maxwidth, cardSize.width);
  const height = Math.min(maxheight, cardSize.height);
  const title = printableTitle(paper.title);
  const frame = { src: site.url + embedPath(paper.id), width, height, title, loading: "lazy", style: "border:0" };
  return {
    version: "1.0",
    type: "rich",
    title,
    ...(paper.authors[0] ? { author_name: firstAuthorsLine(paper.authors, 10) } : {}),
    author_url: paperAddress(paper.id, site.url),
    provider_name: site.name,
    provider_url: site.url,
    cache_age: 86_400,
    html: iframe(frame),
    width,
    height,
  };
}

export function embedCode(paper: Paper, site: string): string {
  const { width, height } = cardSize;
  const title = printableTitle(paper.title);
  return iframe({ src: site + embedPath(paper.id), width, height, title, loading: "lazy", style: "border:0" });
}

export function oembedXml(answer: ReturnType<typeof oembed>): string {
  const fields = Object.entries(answer).map(([name, value]) => element(name, {}, String(value)));
  return xmlDocument(element("oembed", {}, ...fields));
}

function iframe(attributes: Record<string, string | number>): string {
  // The space avoids a self-closing element, which HTML does not have for frames.
  return element("iframe", attributes, " ").xml.replace("> <", "><");
}
