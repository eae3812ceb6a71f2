export { answerMarkdown as GET } from "@/lib/markdown/answer";
