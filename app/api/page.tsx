import type { Metadata } from "next";
import type { ReactNode } from "react";
import { EndpointCard } from "@/components/api/EndpointCard";
import { Page } from "@/components/Page";
import { env } from "@/lib/platform/env";
import { windowSeconds } from "@/lib/platform/http/rateWindow";
import { readSite } from "@/lib/platform/site/store";
import { endpoints } from "@/lib/publish/api/endpoints/all";
import { apiFolder } from "@/lib/publish/api/handle";
import { formatNumber } from "@/lib/text/plural";

export const metadata: Metadata = { title: "API", alternates: { canonical: "/api" } };

export default async function Api() {
  const site = await readSite();
  const { apiLimit } = env();
  return (
    <Page site={site}>
      <h1 className="font-semibold font-serif text-3xl tracking-tight">API</h1>
      <div className="mt-3 max-w-prose space-y-3 text-muted">
        <p>
          Programs can read everything that this site shows, without a key and from any site. Responses have an{" "}
          <Code>ETag</Code>; send it back in <Code>If-None-Match</Code>, and you get 304 Not Modified if nothing has
          changed.
          {apiLimit > 0
            ? ` Each network may send ${formatNumber(apiLimit)} requests in ${windowSeconds / 60} minutes.`
            : ""}
        </p>
        <p>
          Long lists are paged: pass the <Code>after</Code> of one response to get the next page, or follow the address
          in the <Code>Link</Code> header. Errors are <Code>application/problem+json</Code> and name each invalid
          parameter. All of this is also available as{" "}
          <a href={`${apiFolder}/openapi.json`} className={linkLook}>
            an OpenAPI 3.1 description
          </a>
          .
        </p>
      </div>
      {endpoints.map((endpoint) => (
        <EndpointCard key={endpoint.path} folder={apiFolder} endpoint={endpoint} />
      ))}
      <Section title="Clients of Hugging Face’s papers API">
        <p>
          They work here if you change the base URL: <Code>/api/daily_papers</Code>, <Code>/api/papers/search</Code> and{" "}
          <Code>/api/papers/{"{id}"}</Code> return the same format. For the Hugging Face Python library, set{" "}
          <Code>HF_ENDPOINT={site.url}</Code>.
        </p>
      </Section>
      <Section title="Agents">
        <p>
          Every page is also available as Markdown: append <Code>.md</Code> to its address, or request{" "}
          <Code>text/markdown</Code>;{" "}
          <a href="/llms.txt" className={linkLook}>
            llms.txt
          </a>{" "}
          lists the pages. A Model Context Protocol server, with tools to search, list and read papers, find similar
          ones and preview a digest, runs at <Code>{`${site.url}/mcp`}</Code>.
        </p>
      </Section>
    </Page>
  );
}

const linkLook = "text-accent underline decoration-edge hover:decoration-current";

function Code({ children }: { children: ReactNode }) {
  return <code className="break-words text-ink">{children}</code>;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10">
      <h2 className="font-semibold font-serif text-xl">{title}</h2>
      <div className="mt-2 max-w-prose text-muted">{children}</div>
    </section>
  );
}
