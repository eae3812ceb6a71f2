import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { expect, test } from "vitest";
import { hashSource } from "../platform/http/hashSource";
import { cardPolicy } from "../publish/embeds/card";
import { filePolicy, pagePolicy, workerPolicy } from "./contentPolicy";

const hash = hashSource("a");

test.each([
  ["a page", pagePolicy(hash, hash)],
  ["a page without script and styles", pagePolicy(null, null)],
  ["a file", filePolicy("'none'")],
  ["an answer that other sites may frame", filePolicy("*")],
  ["a card", cardPolicy],
  ["the service worker", workerPolicy],
])("Google's CSP Evaluator finds nothing in the policy of %s", (_, policy) => {
  expect(new CspEvaluator(new CspParser(policy).csp).evaluate()).toEqual([]);
  expect(policy).not.toContain("unsafe");
});
