import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, expect, test } from "vitest";
import { putCorpus } from "@/tests/setup/corpus";
import { withDatabase } from "@/tests/setup/database";
import { sendRequest } from "@/tests/setup/requests";

withDatabase({ kept: true });
beforeAll(putCorpus, 60_000);

type Description = {
  paths: Record<string, { get: { operationId: string; parameters: { name: string; required: boolean }[] } }>;
  components: { schemas: Record<string, unknown> };
};

const read = async () => (await (await sendRequest("/api/v1/openapi.json")).json()) as Description;

test("the description is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate((await read()) as never);
  expect(errors ?? []).toEqual([]);
  expect([valid, validator.version]).toEqual([true, "3.1"]);
});

test("the description names every address and parameter, and which are required", async () => {
  const { paths, components } = await read();
  const operations = Object.entries(paths).map(([path, { get }]) => [
    path,
    get.operationId,
    get.parameters.map(({ name, required }) => (required ? name : `${name}?`)).join(" "),
  ]);
  expect(operations).toEqual([
    ["/site", "getSite", ""],
    ["/periods/{period}", "listPeriod", "period limit? after?"],
    ["/days", "countDays", "from to"],
    ["/trending", "listTrending", "limit? after?"],
    ["/search", "searchPapers", "q sort? facets? weaker? limit? after?"],
    ["/suggest", "suggest", "q?"],
    ["/papers/{id}/similar", "listSimilar", "id limit?"],
    ["/papers/{id}", "getPaper", "id"],
    ["/topics", "listTopics", "q?"],
    ["/topics/{topic}/papers", "listTopicPapers", "topic sort? limit? after?"],
    ["/topics/{topic}", "getTopic", "topic"],
    ["/authors/{author}/papers", "listAuthorPapers", "author limit? after?"],
    ["/authors/{author}", "getAuthor", "author"],
  ]);
  const text = JSON.stringify({ paths, components });
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
    expect(Object.keys(components.schemas)).toContain(name);
});
