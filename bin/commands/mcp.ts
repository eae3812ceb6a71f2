import { Command } from "commander";
import { readSite } from "@/lib/platform/site/store";
import { closeSearch } from "@/lib/search/client";

export const mcpCommand = new Command("mcp")
  .description("Serves the store to a program over the Model Context Protocol, on standard input and output.")
  .addHelpText("after", "\nExample: npm run offprint -- mcp")
  .action(async () => {
    // Imported only here, because it takes as long to load as everything else that a command needs.
    const { StdioServerTransport } = await import("@modelcontextprotocol/sdk/server/stdio.js");
    const { mcpServer } = await import("@/lib/publish/mcp/server");
    const server = mcpServer((await readSite()).name);
    const transport = new StdioServerTransport();
    const ended = new Promise<void>((resolve) => {
      server.server.onclose = resolve;
      process.stdin.once("end", () => server.close());
    });
    await server.connect(transport);
    await ended;
    await closeSearch();
  });
