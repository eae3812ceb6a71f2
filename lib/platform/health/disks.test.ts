import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { blameDisk, examineDisks, isWantOfRoom, type Room } from "./disks";

const settings = {
  dataDir: tmpdir(),
  databaseFile: path.join(tmpdir(), "none.db"),
  mail: { kind: "file" as const, folder: path.join(tmpdir(), "none") },
};

test("examineDisks checks each existing folder once", () => {
  expect(examineDisks(settings)).toEqual([
    { folder: tmpdir(), level: expect.any(String), line: expect.stringMatching(/free/) },
  ]);
});

test("blameDisk gives advice only for a full disk, and isWantOfRoom matches only disk errors", () => {
  const full: Room[] = [{ folder: "/data", level: "fail", line: "0 MB free" }];
  const roomy: Room[] = [{ folder: "/data", level: "pass", line: "10 GB free" }];
  expect(blameDisk(full)).toMatch(/free some space on the disk of \/data/);
  expect(blameDisk(roomy)).toBe("");
  expect(["database or disk is full", "disk I/O error", "there is no paper x"].map(isWantOfRoom)).toEqual([
    true,
    true,
    false,
  ]);
});
