import { notSavedResponse, withStoreFallback } from "@/lib/platform/storeFallback";
import { exportReader, findReader } from "@/lib/subscribers/preferences/store";

export async function GET(request: Request): Promise<Response> {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return withStoreFallback(() => answer(token), notSavedResponse);
}

async function answer(token: string): Promise<Response> {
  const reader = await findReader(token);
  if (!reader) return new Response("This link no longer works.\n", { status: 404 });
  return new Response(`${JSON.stringify(await exportReader(reader), null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="digests.json"',
      "Cache-Control": "no-store",
    },
  });
}
