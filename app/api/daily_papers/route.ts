export { dailyPapers as GET } from "@/lib/publish/huggingFace/dailyPapers";
export {
  nothing as DELETE,
  nothing as PATCH,
  nothing as POST,
  nothing as PUT,
  readOnly as OPTIONS,
} from "../nothing";
