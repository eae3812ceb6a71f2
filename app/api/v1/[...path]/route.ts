export { answerApi as GET } from "@/lib/api/answer";
export { readOnly as OPTIONS } from "../../nothing";
