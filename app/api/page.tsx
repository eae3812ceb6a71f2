import type { Metadata } from "next";
import type { ReactNode } from "react";
import { EndpointCard } from "@/components/api/EndpointCard";
import { Page } from "@/components/Page";
import { env } from "@/lib/platform/env";
import { windowSeconds } from "@/lib/platform/http/rateLimit";
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
      <h1 className="font-semibold font-serif text-3xl tracking-tight">For programs</h1>
      <div className="mt-3 max-w-prose space-y-3 text-muted">
        <p>
          Everything that this site shows can be read by programs, without a key and from any site. Answers carry an{" "}
          <Code>ETag</Code>; whoever sends it back in <Code>If-None-Match</Code> is not sent what has not changed.
          {apiLimit > 0
            ? ` A network may ask ${formatNumber(apiLimit)} times within ${windowSeconds / 60} minutes.`
            : ""}
        </p>
        <p>
          Longer lists come in pages: an answer’s <Code>after</Code> is what the request for the next page gives, and
          its address stands in the <Code>Link</Code> header. Errors are <Code>application/problem+json</Code> and name
          each parameter that cannot be used. The same as{" "}
          <a href={`${apiFolder}/openapi.json`} className={linkLook}>
            a description in OpenAPI 3.1
          </a>
          .
        </p>
      </div>
      {endpoints.map((endpoint) => (
        <EndpointCard key={endpoint.path} folder={apiFolder} endpoint={endpoint} />
      ))}
      <Section title="Clients of Hugging Face’s papers API">
        <p>
          They work here with another address: <Code>/api/daily_papers</Code>, <Code>/api/papers/search</Code> and{" "}
          <Code>/api/papers/{"{id}"}</Code> answer as theirs do. For their Python library, set{" "}
          <Code>HF_ENDPOINT={site.url}</Code>.
        </p>
      </Section>
      <Section title="Agents">
        <p>
          Pages are there as Markdown, too: put <Code>.md</Code> behind an address, or ask for{" "}
          <Code>text/markdown</Code>;{" "}
          <a href="/llms.txt" className={linkLook}>
            llms.txt
          </a>{" "}
          lists them. A server of the Model Context Protocol, with tools to search, list, read, find similar papers and
          preview a digest, is at <Code>{`${site.url}/mcp`}</Code>.
        </p>
      </Section>
    </Page>
  );
}

const linkLook = "text-accent underline decoration-line hover:decoration-current";

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
