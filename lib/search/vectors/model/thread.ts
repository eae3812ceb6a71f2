/* What runs in the model's thread: see modelThread.ts, which starts it. */
import { answerQuestions } from "../../../platform/threads/answer";
import { openModel } from "./model";
import type { Question } from "./modelThread";

const model = await openModel();

// It is closed between two texts: to end the thread amid one would end the process (ONNX Runtime 1.27).
answerQuestions<Question>(
  async (question) => (question === "name" ? model.name : model.embed(question)),
  () => model.close(),
);
