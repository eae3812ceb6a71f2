export { dailyPapers as GET } from "@/lib/hub/dailyPapers";
export {
  nothing as DELETE,
  nothing as PATCH,
  nothing as POST,
  nothing as PUT,
  readOnly as OPTIONS,
} from "../nothing";
