export {
  nothing as DELETE,
  nothing as GET,
  nothing as PATCH,
  nothing as POST,
  nothing as PUT,
  readOnly as OPTIONS,
} from "../nothing";
