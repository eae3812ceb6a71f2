-- What a reader hears of, when, and how much of it.
ALTER TABLE "Subscription" ADD COLUMN "weekday" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Subscription" ADD COLUMN "hour" INTEGER NOT NULL DEFAULT 7;
ALTER TABLE "Subscription" ADD COLUMN "timeZone" TEXT NOT NULL DEFAULT 'UTC';
ALTER TABLE "Subscription" ADD COLUMN "most" INTEGER NOT NULL DEFAULT 10;
ALTER TABLE "Subscription" ADD COLUMN "tellEmpty" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Subscription" ADD COLUMN "pausedAt" DATETIME;
ALTER TABLE "Subscription" ADD COLUMN "pausedUntil" DATETIME;
ALTER TABLE "Subscription" ADD COLUMN "nextAt" DATETIME;
ALTER TABLE "Subscription" ADD COLUMN "coveredTo" TEXT;
ALTER TABLE "Subscription" ADD COLUMN "seenAt" DATETIME;
ALTER TABLE "Subscription" ADD COLUMN "askedAt" DATETIME;

ALTER TABLE "Email" ADD COLUMN "sendBy" DATETIME;

-- CreateTable
CREATE TABLE "Interest" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "subscriptionId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Interest_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DigestItem" (
    "subscriptionId" INTEGER NOT NULL,
    "paperId" INTEGER NOT NULL,
    "emailId" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "reasons" TEXT NOT NULL,

    PRIMARY KEY ("subscriptionId", "paperId"),
    CONSTRAINT "DigestItem_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DigestItem_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DigestItem_emailId_fkey" FOREIGN KEY ("emailId") REFERENCES "Email" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Suppression" (
    "addressHash" TEXT NOT NULL PRIMARY KEY,
    "reason" TEXT NOT NULL,
    "detail" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateIndex
CREATE INDEX "Subscription_nextAt_idx" ON "Subscription"("nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "Interest_subscriptionId_kind_value_key" ON "Interest"("subscriptionId", "kind", "value");

-- CreateIndex
CREATE INDEX "DigestItem_emailId_place_idx" ON "DigestItem"("emailId", "place");

-- CreateIndex
CREATE INDEX "DigestItem_paperId_idx" ON "DigestItem"("paperId");

-- Who subscribed before there was a choice asked for the trending papers.
INSERT INTO "Interest" ("subscriptionId", "kind", "value", "createdAt")
SELECT "id", 'trending', '', "createdAt" FROM "Subscription";
