ALTER TABLE "Paper" ADD COLUMN "withdrawnAt" DATETIME;
ALTER TABLE "Paper" ADD COLUMN "withdrawal" TEXT;
ALTER TABLE "Paper" ADD COLUMN "journalRef" TEXT;

ALTER TABLE "Listing" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'new';
ALTER TABLE "Listing" ADD COLUMN "placedBy" TEXT NOT NULL DEFAULT 'source';
ALTER TABLE "Listing" ADD COLUMN "pinnedAt" DATETIME;

CREATE TABLE "SetAside" (
    "paperId" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "placedBy" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    PRIMARY KEY ("paperId", "day"),
    CONSTRAINT "SetAside_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "UpstreamHost" (
    "host" TEXT NOT NULL PRIMARY KEY,
    "freeAt" DATETIME NOT NULL,
    "leasedBy" TEXT,
    "leasedUntil" DATETIME
);

CREATE TABLE "Source" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "nextAt" DATETIME NOT NULL,
    "leasedBy" TEXT,
    "leasedUntil" DATETIME,
    "succeededAt" DATETIME,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "validators" TEXT NOT NULL DEFAULT '{}'
);

CREATE TABLE "SourceRun" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "source" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "seen" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "bad" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT
);

CREATE INDEX "SourceRun_source_startedAt_idx" ON "SourceRun"("source", "startedAt");

CREATE TABLE "Checkpoint" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "place" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);
