/* What runs in the thread that draws images: see client.ts, which starts it. */
import { answerQuestions } from "../../platform/threads/answer";
import { drawImage } from "./draw";
import type { PlainNode } from "./plainElement";

answerQuestions<PlainNode>(drawImage, async () => {});
