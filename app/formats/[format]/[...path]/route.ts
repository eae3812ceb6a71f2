import { decodePath } from "@/lib/papers/paths";
import { entityTag, isNotModified } from "@/lib/platform/http/conditional";
import { readSite } from "@/lib/platform/site/store";
import { formatPath, formats, isFormat } from "@/lib/publish/formats/format";
import { readParameters } from "@/lib/publish/formats/parameters";
import { findList, type List } from "../../list";
import { writeList } from "../../write";

type Context = { params: Promise<{ format: string; path: string[] }> };

/** `next.config.ts` rewrites `/papers/x.atom` to `/formats/atom/papers/x`: Next has no routes with an extension. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { format, path } = await params;
  const name = decodePath(path.join("/"));
  if (name === null || !isFormat(format)) return refuse(404, "There is no list at this address.");
  const query = new URL(request.url).searchParams;
  const parameters = readParameters(name, query, format);
  if ("problem" in parameters) return refuse(400, parameters.problem);
  if (name === "search" && parameters.q.trim() === "")
    return refuse(400, "The parameter q is missing: it holds the search query.");
  const list = await findList(name, parameters);
  if (!list) return refuse(404, "There is no list or paper at this address.");
  const { kind, type } = formats[format];
  if (list.kind === "paper" && kind === "feed") {
    return refuse(
      404,
      `A single paper has no feed. Its citation is available as ${formatPath(list.path, "bib")}, .ris and .csl.json.`,
    );
  }
  const { body, changed } = await writeList(list, format, await readSite(), query);
  const etag = entityTag(body);
  const headers = {
    "Content-Type": `${type}; charset=utf-8`,
    "Cache-Control": "public, max-age=300",
    ETag: etag,
    "Last-Modified": changed.toUTCString(),
    ...(kind === "citations" ? { "Content-Disposition": `attachment; filename="${fileName(list)}.${format}"` } : {}),
  };
  const known = { noneMatch: request.headers.get("If-None-Match"), since: request.headers.get("If-Modified-Since") };
  if (isNotModified(known, etag, changed)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

/** Returns date-2025-03-12 for `/papers/date/2025-03-12`. */
function fileName({ path }: List): string {
  const name = path.split("?")[0]?.split("/").slice(2).join("-") ?? "";
  return name.replace(/[^a-zA-Z0-9.-]/g, "") || "papers";
}

function refuse(status: number, problem: string): Response {
  return new Response(`${problem}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
