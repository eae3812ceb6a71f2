// The thread that decodes images; decoder.ts starts it.
import { answerQuestions } from "../../platform/threads/answer";
import { shrink } from "./shrink";

answerQuestions<Uint8Array>(shrink, async () => {});
