export { answerMarkdown as GET } from "@/lib/publish/markdown/answer";
