-- Papers that a program has asked to be fetched from arXiv.
CREATE TABLE "WantedPaper" (
    "arxivId" TEXT NOT NULL PRIMARY KEY,
    "requestedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "endedAt" DATETIME,
    "error" TEXT
);

CREATE INDEX "WantedPaper_endedAt_dueAt_idx" ON "WantedPaper"("endedAt", "dueAt");
