import { describe, expect, test } from "vitest";
import { sortedAs } from "@/tests/setup/sortedAs";

describe("marks, numbers and addresses are not part of a name", () => {
  test.each([
    ["Ann Roe*"],
    ["Ann Roe†"],
    ["Ann Roe¹"],
    ["Ann Roe1,2"],
    ["Ann Roe 0001"],
    ["Ann Roe ✉"],
    ["*Ann Roe"],
    ["Ann Roe (MIT)"],
    ["Ann Roe [1]"],
    ["Ann Roe (0000-0002-1825-0097)"],
    ["Ann Roe https://orcid.org/0000-0002-1825-0097"],
    ["ann@example.org (Ann Roe)"],
    ["Ann Roe <ann@example.org>"],
    ["Ann Roe (ann [at] example.org)"],
    ["Ann Roe et al."],
    ["Ann Roe and 12 others"],
    ["Ann Roe + 3 more"],
    ["Ann Roe +3"],
    ["Ann Roe et al. (2024)"],
    ['"Ann Roe"'],
    ["“Ann Roe”"],
    ["'Ann Roe'"],
    ["Ann Roe."],
    ["Ann Roe!"],
    ["Ann Roe -"],
    ["Ann Roe→"],
    ["Ann Roe 🎓"],
    ["👩‍🔬 Ann Roe"],
    ["Ann 🎓 Roe"],
    ["Ann Roe ⓘ"],
    ["Ann Roe ℹ️"],
    ["Ann Roe\u0000"],
    ["1. Ann Roe"],
    ["- Ann Roe"],
    ["Ann Roe@MIT"],
    ["Ann Roe @ MIT"],
    ["Ann Roe @annroe"],
    ["Ann Roe, ann at example dot org"],
  ])("%s", (text) => {
    expect(sortedAs(text)).toBe("Roe, Ann");
  });

  test("a combining accent stays with its letter", () => {
    expect(sortedAs("Ann Roé".normalize("NFD"))).toBe("Roé, Ann".normalize("NFD"));
  });
});
