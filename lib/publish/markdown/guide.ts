import type { Site } from "../../platform/site/schema";

export function guide({ name, tagline, url }: Pick<Site, "name" | "tagline" | "url">): string {
  return `# ${name}

> ${tagline}

${name} lists research papers by day, ranks them by readers' votes, and searches all their abstracts. Every page is also available as Markdown: append .md to its address, or request text/markdown.

## Papers

- [The latest day](${url}/papers.md)
- [Trending](${url}/papers/trending.md): ranked by votes and age
- [A day](${url}/papers/date/2025-03-12.md), [a week](${url}/papers/week/2025-W11.md), [a month](${url}/papers/month/2025-03.md): for any date
- [A paper](${url}/papers/2407.20183.md): by its arXiv ID
- [Search](${url}/search.md?q=mixture+of+experts): words, "phrases", -without, author:, title:, topic:, after:, before:, has:code, votes:>10
- [Topics](${url}/topics.md)
- An author: ${url}/authors/yann-lecun.md, the name in lower case with hyphens

## Programs

- [API](${url}/api): JSON, described by [OpenAPI](${url}/api/v1/openapi.json)
- [Model Context Protocol](${url}/mcp): streamable HTTP, with tools to search, list and read
- [Daily papers](${url}/api/daily_papers): in the format of Hugging Face's papers API
`;
}
