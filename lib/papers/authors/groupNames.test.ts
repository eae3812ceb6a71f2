import { describe, expect, test } from "vitest";
import { sortedAs } from "@/tests/setup/sortedAs";
import { readName } from "./readName";

describe("a group", () => {
  test.each([
    ["Google DeepMind"],
    ["Meta AI"],
    ["NVIDIA Corporation"],
    ["NVIDIA"],
    ["OpenAI"],
    ["DeepSeek-AI"],
    ["Team Qwen"],
    ["Qwen Team"],
    ["Gemma Team"],
    ["The ATLAS Collaboration"],
    ["GLM-4. 5 Team"],
    ["o3 contributors"],
    ["Gemini 2.5"],
    ["Institute of Science and Technology"],
    ["Acme GmbH"],
    ["Université de Montréal"],
    ["Meta FAIR"],
    ["ETH Zürich"],
    ["TU Delft"],
    ["UC Berkeley"],
    ["KAIST AI"],
    ["Stanford NLP"],
    ["Boston Dynamics"],
    ["China Telecom"],
    ["Siemens AG"],
    ["Max-Planck-Institut für Informatik"],
    ["École Polytechnique"],
    ["US Army"],
    ["IPCC Working Group 1"],
    ["Task Force 2"],
    ["Morgan Stanley"],
  ])("%s keeps its name", (text) => {
    expect(sortedAs(text)).toBe(`{${text}}`);
  });

  test.each([["for the ABCD Collaboration"], ["on behalf of the ABCD Collaboration"]])('is named by "%s"', (text) => {
    expect(sortedAs(text)).toBe("{ABCD Collaboration}");
  });

  test.each([
    ["Hao Ai"],
    ["Aws Albarghouthi"],
    ["Huawei Lin"],
    ["Meta Müller"],
    ["TU Zhaopeng"],
    ["Y. Ai"],
    ["The Viet Bui"],
    ["Jeanine Banks"],
    ["Praveen KV"],
    ["JP Morgan"],
    ["Marie Roche"],
  ])("does not include the person %s", (text) => {
    expect(readName(text)?.kind).toBe("person");
  });
});
