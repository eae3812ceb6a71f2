import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { isDiskFullMessage } from "../storeUnavailable";
import { checkDisks, type DiskSpace, diskFullHint } from "./disks";

const settings = {
  dataDir: tmpdir(),
  databaseFile: path.join(tmpdir(), "none.db"),
  mail: { kind: "file" as const, folder: path.join(tmpdir(), "none") },
};

test("examineDisks checks each existing folder once", () => {
  expect(checkDisks(settings)).toEqual([
    { folder: tmpdir(), level: expect.any(String), line: expect.stringMatching(/free/) },
  ]);
});

test("blameDisk gives advice only for a full disk, and isWantOfRoom matches only disk errors", () => {
  const full: DiskSpace[] = [{ folder: "/data", level: "fail", line: "0 MB free" }];
  const roomy: DiskSpace[] = [{ folder: "/data", level: "pass", line: "10 GB free" }];
  expect(diskFullHint(full)).toMatch(/free some space on the disk of \/data/);
  expect(diskFullHint(roomy)).toBe("");
  expect(["database or disk is full", "disk I/O error", "there is no paper x"].map(isDiskFullMessage)).toEqual([
    true,
    true,
    false,
  ]);
});
