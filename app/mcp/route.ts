export { answerMcp as DELETE, answerMcp as GET, answerMcp as POST } from "@/lib/publish/mcp/answer";
