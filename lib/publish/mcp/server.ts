import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { version } from "../../../package.json";
import { instructions, quote } from "./quote";
import { tools } from "./tools";

export function mcpServer(name: string): McpServer {
  const server = new McpServer({ name, version }, { instructions });
  // The calls of one request run one after the other, so that other requests get their turn.
  let last: Promise<unknown> = Promise.resolve();
  for (const { name, title, description, input, run } of tools) {
    const annotations = { readOnlyHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema: input, annotations }, async (args) => {
      const result = last.then(() => run(args, new Date()));
      last = result.catch(() => {});
      const text = await result;
      if (text === null)
        return {
          content: [{ type: "text", text: "This site has no such paper, period, topic or author." }],
          isError: true,
        };
      return { content: [{ type: "text", text: quote(text) }] };
    });
  }
  return server;
}
