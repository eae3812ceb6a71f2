-- What was counted so far may be one reader's doing: nothing said how many had asked. The count starts anew.
DROP TABLE "SearchedQuery";

CREATE TABLE "SearchedQuery" (
    "text" TEXT NOT NULL PRIMARY KEY,
    "days" INTEGER NOT NULL,
    "networks" INTEGER NOT NULL,
    "lastDay" TEXT NOT NULL
);

CREATE INDEX "SearchedQuery_lastDay_idx" ON "SearchedQuery"("lastDay");

CREATE TABLE "QueryAsker" (
    "text" TEXT NOT NULL,
    "asker" TEXT NOT NULL,
    "day" TEXT NOT NULL,

    PRIMARY KEY ("text", "asker")
);

CREATE INDEX "QueryAsker_asker_idx" ON "QueryAsker"("asker");

CREATE INDEX "QueryAsker_day_idx" ON "QueryAsker"("day");

CREATE TABLE "BlockedQuery" (
    "words" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
