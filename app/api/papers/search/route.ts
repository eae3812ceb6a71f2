export { paperSearch as GET } from "@/lib/publish/huggingFace/paperSearch";
export {
  notFoundResponse as DELETE,
  notFoundResponse as PATCH,
  notFoundResponse as POST,
  notFoundResponse as PUT,
  readOnly as OPTIONS,
} from "../../nothing";
