export { paperSearch as GET } from "@/lib/publish/huggingFace/paperSearch";
export {
  nothing as DELETE,
  nothing as PATCH,
  nothing as POST,
  nothing as PUT,
  readOnly as OPTIONS,
} from "../../nothing";
