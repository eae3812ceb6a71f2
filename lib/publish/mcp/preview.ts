import { readPreviewRequest } from "../../digests/previewRequest";
import { composePreview } from "../../digests/webDigest";
import { describeReasons } from "../../mail/words/reasons";
import type { Cadence } from "../../subscribers/schema";
import { escapeMarkdown, linkTarget } from "../markdown/text";

type Arguments = { topics: string[]; searches: string[]; cadence: Cadence; papers: number };

/** Renders the latest digest of someone who follows these topics and searches; without any, of the trending papers. */
export async function previewDigest({ topics, searches, cadence, papers }: Arguments, now: Date): Promise<string> {
  const interest = [...topics.map((topic) => `topic:${topic}`), ...searches.map((query) => `search:${query}`)];
  const request = readPreviewRequest({ interest, cadence, most: String(papers) });
  const digest = await composePreview(request, now);
  const items = digest.items.map(({ title, url, reasons }, index) => {
    const why = describeReasons(reasons).map(({ text, query }) => `${text}${query ? `“${query}”` : ""}`);
    return `${index + 1}. [${escapeMarkdown(title)}](${linkTarget(url)})  \n   ${escapeMarkdown(why.join("; "))}`;
  });
  return [
    `# ${escapeMarkdown(digest.heading)}`,
    digest.hears ? `For someone who follows ${escapeMarkdown(digest.hears)}.` : "",
    digest.nothing ?? "",
    ...items,
    `Subscribe: <${digest.siteUrl}/subscribe>`,
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}
