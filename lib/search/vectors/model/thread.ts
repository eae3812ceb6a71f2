/* The model's thread, which modelThread.ts starts. */
import { answerQuestions } from "../../../platform/threads/answer";
import { openModel } from "./model";
import type { Question } from "./modelThread";

const model = await openModel();

// The thread closes between two texts: ending it during one would crash the process (ONNX Runtime 1.27).
answerQuestions<Question>(
  async (question) => (question === "name" ? model.name : model.embed(question)),
  () => model.close(),
);
