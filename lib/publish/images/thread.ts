// The thread that renders images; client.ts starts it.
import { answerQuestions } from "../../platform/threads/answer";
import { drawImage } from "./draw";
import type { PlainNode } from "./plainElement";

answerQuestions<PlainNode>(drawImage, async () => {});
