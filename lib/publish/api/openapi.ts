import { z } from "zod";
import { type Endpoint, pathParams } from "./endpoint";
import { namedSchemas, problemSchema } from "./schemas";

type Json = Record<string, unknown>;

const components = "#/components/schemas/";

export function openApi(endpoints: Endpoint[], site: { name: string; url: string }): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: `${site.name} API`,
      version: "1",
      description:
        "Read-only and open to everyone, from any origin. New fields may be added; existing fields keep their meaning.",
    },
    servers: [{ url: `${site.url}/api/v1` }],
    paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
    components: { schemas: describeSchemas() },
  };
}

function operation({ name, path, summary, params, body }: Endpoint): Json {
  const inPath = pathParams(path);
  return {
    operationId: name,
    summary,
    parameters: Object.entries(params.shape).map(([parameter, schema]) =>
      describeParam(parameter, schema as z.ZodType, inPath.includes(parameter)),
    ),
    responses: {
      200: { description: "The requested data.", headers, content: content("application/json", body) },
      304: { description: "Not modified since the response whose ETag If-None-Match has." },
      400: failure("A parameter is invalid."),
      ...(inPath.length > 0 ? { 404: failure("Not found.") } : {}),
      429: failure("The network of the client has sent too many requests; Retry-After says when to try again."),
    },
  };
}

const headers = {
  ETag: { description: "The tag to send in If-None-Match.", schema: { type: "string" } },
  Link: { description: 'The address of the next page, with rel="next".', schema: { type: "string" } },
};

export function describeParam(name: string, schema: z.ZodType, isInPath: boolean): Json {
  const { $schema: _, description, ...described } = z.toJSONSchema(schema, { io: "output" });
  return {
    name,
    in: isInPath ? "path" : "query",
    required: isInPath || !schema.safeParse(undefined).success,
    ...(description ? { description } : {}),
    schema: described,
  };
}

function failure(description: string): Json {
  return { description, content: content("application/problem+json", problemSchema) };
}

function content(type: string, schema: z.ZodType): Json {
  const id = namedSchemas.get(schema)?.id;
  if (id === undefined) throw new Error("A response schema of the API has no name; see lib/publish/api/schemas.ts");
  return { [type]: { schema: { $ref: `${components}${id}` } } };
}

function describeSchemas(): Json {
  const { schemas } = z.toJSONSchema(namedSchemas, { io: "input", uri: (id) => `${components}${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]));
}
