-- AlterTable
ALTER TABLE "Email" ADD COLUMN "lane" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Email" ADD COLUMN "abandoned" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Email" ADD COLUMN "doubts" INTEGER NOT NULL DEFAULT 0;

-- DropIndex
DROP INDEX "Email_state_dueAt_idx";

-- CreateIndex
CREATE INDEX "Email_state_lane_kind_dueAt_idx" ON "Email"("state", "lane", "kind", "dueAt");

-- CreateTable
CREATE TABLE "MailPause" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cause" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "probes" INTEGER NOT NULL DEFAULT 0,
    "probeAt" DATETIME,
    "endedAt" DATETIME
);

-- CreateTable
CREATE TABLE "MailRate" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "freeAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "MailPause_endedAt_idx" ON "MailPause"("endedAt");

-- What was counted when a try began is counted when it ends.
UPDATE "Email" SET "attempts" = MAX(0, "attempts" - 1) WHERE "state" IN ('sending', 'sent', 'cancelled');
