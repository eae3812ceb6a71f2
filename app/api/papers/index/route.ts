import { preflight } from "@/lib/platform/http/respond";

export { indexPaper as POST } from "@/lib/publish/huggingFace/indexPaper";
export { paperInfo as GET } from "@/lib/publish/huggingFace/paperInfo";
export { notFoundResponse as DELETE, notFoundResponse as PATCH, notFoundResponse as PUT } from "../../nothing";

export function OPTIONS(): Response {
  return preflight("GET, HEAD, POST");
}
