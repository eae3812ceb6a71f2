-- One kind of email more: the link to a reader's preferences, on request. SQLite changes a CHECK constraint only by making
-- the table anew; ids that were given once are in links that were sent, so their sequence continues.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

DROP TRIGGER "Email_release";

CREATE TABLE "new_Email" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "subscriptionId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('confirmation', 'digest', 'moveOld', 'moveNew', 'stillThere', 'preferencesLink')),
    "about" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued' CHECK ("state" IN ('queued', 'sending', 'sent', 'held', 'expired', 'dead', 'cancelled')),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "doubts" INTEGER NOT NULL DEFAULT 0,
    "abandoned" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sendBy" DATETIME,
    "endedAt" DATETIME,
    "lane" TEXT NOT NULL DEFAULT '',
    "leasedBy" TEXT,
    "leasedUntil" DATETIME,
    "coversFrom" TEXT,
    "coversTo" TEXT,
    CONSTRAINT "Email_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Email" (
    "id", "subscriptionId", "kind", "about", "state", "attempts", "doubts", "abandoned", "createdAt", "dueAt",
    "sendBy", "endedAt", "lane", "leasedBy", "leasedUntil", "coversFrom", "coversTo"
) SELECT
    "id", "subscriptionId", "kind", "about", "state", "attempts", "doubts", "abandoned", "createdAt", "dueAt",
    "sendBy", "endedAt", "lane", "leasedBy", "leasedUntil", "coversFrom", "coversTo"
FROM "Email" ORDER BY rowid;
DELETE FROM sqlite_sequence WHERE name = 'new_Email';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_Email', seq FROM sqlite_sequence WHERE name = 'Email';
DROP TABLE "Email";
ALTER TABLE "new_Email" RENAME TO "Email";
CREATE UNIQUE INDEX "Email_subscriptionId_kind_about_key" ON "Email"("subscriptionId", "kind", "about");
CREATE INDEX "Email_state_lane_kind_dueAt_idx" ON "Email"("state", "lane", "kind", "dueAt");

CREATE TRIGGER "Email_release" AFTER UPDATE OF "state" ON "Email"
WHEN new."state" IN ('cancelled', 'expired', 'dead') AND new."coversTo" IS NOT NULL BEGIN
    DELETE FROM "DigestItem" WHERE "emailId" = new."id";
    UPDATE "Subscription" SET "coveredTo" = date(new."coversFrom", '-1 day')
    WHERE "id" = new."subscriptionId" AND "coveredTo" >= new."coversFrom";
    UPDATE "Email" SET "coversFrom" = NULL, "coversTo" = NULL WHERE "id" = new."id";
END;

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
