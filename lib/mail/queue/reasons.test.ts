import { expect, test } from "vitest";
import { reasonGroup } from "./reasons";

test("reasons that differ only by address, number or id are grouped", () => {
  const group = "Recipient command failed: 550 5.1.1 …: Recipient address rejected (…)";
  for (const [address, id] of [
    ["<ada@example.org>", "4fz1Qx2k9Lz"],
    ["<bob@example.org>", "9ab3c4d5e6f7"],
  ]) {
    const reason = `Recipient command failed: 550 5.1.1 ${address}: Recipient address\n rejected (${id})`;
    expect(reasonGroup(reason)).toBe(group);
  }
});

test("a group keeps codes and words", () => {
  expect(reasonGroup("552 5.3.4 Message too big for 10 MB")).toBe("552 5.3.4 Message too big for 10 MB");
});
