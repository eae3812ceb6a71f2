import { readPicture } from "@/lib/papers/pictures.store";

/** Returns the copy of a paper's image. Its name is the hash of its bytes, so what is here never changes. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [, hash] = /^([0-9a-f]{32})\.webp$/.exec((await params).file) ?? [];
  const bytes = hash === undefined ? null : readPicture(hash);
  if (bytes === null) return new Response("There is no picture at this address.\n", { status: 404 });
  return new Response(bytes, {
    headers: { "Content-Type": "image/webp", "Cache-Control": "public, max-age=31536000, immutable" },
  });
}
