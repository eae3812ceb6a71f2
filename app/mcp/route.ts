export { answerMcp as DELETE, answerMcp as GET, answerMcp as POST } from "@/lib/mcp/answer";
