export { paperInfo as GET } from "@/lib/publish/huggingFace/paperInfo";
export {
  nothing as DELETE,
  nothing as PATCH,
  nothing as POST,
  nothing as PUT,
  readOnly as OPTIONS,
} from "../../nothing";
