import { preflight } from "@/lib/api/respond";

export { indexPaper as POST } from "@/lib/hub/indexPaper";
export { paperInfo as GET } from "@/lib/hub/paperInfo";
export { nothing as DELETE, nothing as PATCH, nothing as PUT } from "../../nothing";

export function OPTIONS(): Response {
  return preflight("GET, HEAD, POST");
}
