export { answerApi as GET } from "@/lib/publish/api/handle";
export { readOnly as OPTIONS } from "../../nothing";
