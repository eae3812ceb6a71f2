import { z } from "zod";
import { type Endpoint, pathParams } from "@/lib/publish/api/endpoint";
import { describeParam } from "@/lib/publish/api/openapi";
import { Typed } from "./Typed";

/** An endpoint of the API: its response, its parameters and an example request. */
export function EndpointCard({ folder, endpoint }: { folder: string; endpoint: Endpoint }) {
  const { name, path, summary, params, example } = endpoint;
  const inPath = pathParams(path);
  const parameters = Object.entries(params.shape).map(([param, schema]) =>
    readParam(describeParam(param, schema as z.ZodType, inPath.includes(param))),
  );
  return (
    <section aria-labelledby={name} className="mt-8 border-line border-t pt-6">
      <h2 id={name} className="break-words font-mono text-base">
        <span className="text-muted">GET</span> {folder}
        {path}
      </h2>
      <p className="mt-2">{summary}</p>
      {parameters.length > 0 ? (
        <dl className="mt-3 grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[auto_1fr]">
          {parameters.map((param) => (
            <div key={param.name} className="contents">
              <dt className="font-mono">{param.name}</dt>
              <dd className="text-muted">
                <Typed text={param.says} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className="mt-3 break-words text-sm">
        <a
          href={`${folder}${example}`}
          className="inline-block max-w-full break-words py-1 font-mono text-accent underline decoration-edge hover:decoration-current"
        >
          {folder}
          {example}
        </a>
      </p>
    </section>
  );
}

const described = z.object({
  name: z.string(),
  required: z.boolean(),
  description: z.string().optional(),
  schema: z.object({
    enum: z.array(z.string()).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    default: z.union([z.string(), z.number()]).optional(),
  }),
});

/** Describes a parameter in a sentence or two. */
function readParam(param: unknown): { name: string; says: string } {
  const { name, required, description, schema } = described.parse(param);
  const { minimum, maximum } = schema;
  const facts = [
    schema.enum?.map((value) => `\`${value}\``).join(", "),
    minimum === undefined ? undefined : `${minimum} to ${maximum}`,
    schema.default === undefined || schema.default === "" ? undefined : `default \`${schema.default}\``,
    required ? "required" : undefined,
  ].filter(Boolean);
  const last = facts.length > 0 ? `${facts.join("; ")}.` : "";
  return { name, says: [description, last.charAt(0).toUpperCase() + last.slice(1)].filter(Boolean).join(" ") };
}
