-- States and kinds are held by CHECK constraints, which SQLite adds to a table only by making it anew. Columns come in the
-- order of the schema, and what counts ids goes on where it was: an id that was given once is in links that were sent.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

-- Triggers that name a table which is made anew; they come back below as they were.
DROP TRIGGER "PaperTopic_count_insert";
DROP TRIGGER "PaperTopic_count_delete";
DROP TRIGGER "PaperTopic_count_update";
DROP TRIGGER "Email_release";

CREATE TABLE "new_Subscription" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "cadence" TEXT NOT NULL CHECK ("cadence" IN ('daily', 'weekdays', 'weekly', 'monthly')),
    "weekday" INTEGER NOT NULL DEFAULT 1,
    "hour" INTEGER NOT NULL DEFAULT 7,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "most" INTEGER NOT NULL DEFAULT 10,
    "tellEmpty" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" DATETIME,
    "unsubscribedAt" DATETIME,
    "pausedAt" DATETIME,
    "pausedUntil" DATETIME,
    "seenAt" DATETIME,
    "askedAt" DATETIME,
    "nextAt" DATETIME,
    "coveredTo" TEXT
);
INSERT INTO "new_Subscription" (
    "id", "email", "emailKey", "cadence", "weekday", "hour", "timeZone", "most", "tellEmpty", "createdAt",
    "confirmedAt", "unsubscribedAt", "pausedAt", "pausedUntil", "seenAt", "askedAt", "nextAt", "coveredTo"
) SELECT
    "id", "email", "emailKey", "cadence", "weekday", "hour", "timeZone", "most", "tellEmpty", "createdAt",
    "confirmedAt", "unsubscribedAt", "pausedAt", "pausedUntil", "seenAt", "askedAt", "nextAt", "coveredTo"
FROM "Subscription" ORDER BY rowid;
DELETE FROM sqlite_sequence WHERE name = 'new_Subscription';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_Subscription', seq FROM sqlite_sequence WHERE name = 'Subscription';
DROP TABLE "Subscription";
ALTER TABLE "new_Subscription" RENAME TO "Subscription";
CREATE UNIQUE INDEX "Subscription_emailKey_key" ON "Subscription"("emailKey");
CREATE INDEX "Subscription_nextAt_idx" ON "Subscription"("nextAt");
CREATE INDEX "Subscription_seenAt_idx" ON "Subscription"("seenAt");
CREATE INDEX "Subscription_askedAt_idx" ON "Subscription"("askedAt");
CREATE INDEX "Subscription_timeZone_hour_cadence_weekday_idx" ON "Subscription"("timeZone", "hour", "cadence", "weekday");

CREATE TABLE "new_Interest" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "subscriptionId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('trending', 'topic', 'search')),
    "value" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Interest_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Interest" (
    "id", "subscriptionId", "kind", "value", "createdAt"
) SELECT
    "id", "subscriptionId", "kind", "value", "createdAt"
FROM "Interest" ORDER BY rowid;
DELETE FROM sqlite_sequence WHERE name = 'new_Interest';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_Interest', seq FROM sqlite_sequence WHERE name = 'Interest';
DROP TABLE "Interest";
ALTER TABLE "new_Interest" RENAME TO "Interest";
CREATE UNIQUE INDEX "Interest_subscriptionId_kind_value_key" ON "Interest"("subscriptionId", "kind", "value");

CREATE TABLE "new_SignUp" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "network" TEXT,
    "wide" TEXT,
    "widest" TEXT,
    "challenge" TEXT,
    "address" TEXT NOT NULL,
    "request" TEXT,
    "answeredAt" DATETIME,
    "outcome" TEXT CHECK ("outcome" IN ('asked', 'limited', 'suppressed', 'void'))
);
INSERT INTO "new_SignUp" (
    "id", "createdAt", "network", "wide", "widest", "challenge", "address", "request", "answeredAt", "outcome"
) SELECT
    "id", "createdAt", "network", "wide", "widest", "challenge", "address", "request", "answeredAt", "outcome"
FROM "SignUp" ORDER BY rowid;
DELETE FROM sqlite_sequence WHERE name = 'new_SignUp';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_SignUp', seq FROM sqlite_sequence WHERE name = 'SignUp';
DROP TABLE "SignUp";
ALTER TABLE "new_SignUp" RENAME TO "SignUp";
CREATE UNIQUE INDEX "SignUp_challenge_key" ON "SignUp"("challenge");
CREATE INDEX "SignUp_createdAt_idx" ON "SignUp"("createdAt");
CREATE INDEX "SignUp_network_createdAt_idx" ON "SignUp"("network", "createdAt");
CREATE INDEX "SignUp_wide_createdAt_idx" ON "SignUp"("wide", "createdAt");
CREATE INDEX "SignUp_widest_createdAt_idx" ON "SignUp"("widest", "createdAt");
CREATE INDEX "SignUp_address_outcome_answeredAt_idx" ON "SignUp"("address", "outcome", "answeredAt");
CREATE INDEX "SignUp_answeredAt_id_idx" ON "SignUp"("answeredAt", "id");

CREATE TABLE "new_Email" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "subscriptionId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('confirmation', 'digest', 'moveOld', 'moveNew', 'stillThere')),
    "subject" TEXT NOT NULL,
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
    "id", "subscriptionId", "kind", "subject", "state", "attempts", "doubts", "abandoned", "createdAt", "dueAt",
    "sendBy", "endedAt", "lane", "leasedBy", "leasedUntil", "coversFrom", "coversTo"
) SELECT
    "id", "subscriptionId", "kind", "subject", "state", "attempts", "doubts", "abandoned", "createdAt", "dueAt",
    "sendBy", "endedAt", "lane", "leasedBy", "leasedUntil", "coversFrom", "coversTo"
FROM "Email" ORDER BY rowid;
DELETE FROM sqlite_sequence WHERE name = 'new_Email';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_Email', seq FROM sqlite_sequence WHERE name = 'Email';
DROP TABLE "Email";
ALTER TABLE "new_Email" RENAME TO "Email";
CREATE INDEX "Email_state_lane_kind_dueAt_idx" ON "Email"("state", "lane", "kind", "dueAt");
CREATE UNIQUE INDEX "Email_subscriptionId_kind_subject_key" ON "Email"("subscriptionId", "kind", "subject");

CREATE TABLE "new_Attempt" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "emailId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "worker" TEXT NOT NULL,
    "outcome" TEXT NOT NULL CHECK ("outcome" IN ('sent', 'failed', 'cancelled', 'expired', 'held')),
    "reason" TEXT,
    CONSTRAINT "Attempt_emailId_fkey" FOREIGN KEY ("emailId") REFERENCES "Email" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Attempt" (
    "id", "emailId", "at", "worker", "outcome", "reason"
) SELECT
    "id", "emailId", "at", "worker", "outcome", "reason"
FROM "Attempt" ORDER BY rowid;
DELETE FROM sqlite_sequence WHERE name = 'new_Attempt';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_Attempt', seq FROM sqlite_sequence WHERE name = 'Attempt';
DROP TABLE "Attempt";
ALTER TABLE "new_Attempt" RENAME TO "Attempt";
CREATE INDEX "Attempt_emailId_idx" ON "Attempt"("emailId");

CREATE TABLE "new_Bounce" (
    "emailId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "severity" TEXT NOT NULL CHECK ("severity" IN ('hard', 'soft')),
    "detail" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Bounce_emailId_fkey" FOREIGN KEY ("emailId") REFERENCES "Email" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Bounce" (
    "emailId", "severity", "detail", "at"
) SELECT
    "emailId", "severity", "detail", "at"
FROM "Bounce" ORDER BY rowid;
DELETE FROM sqlite_sequence WHERE name = 'new_Bounce';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_Bounce', seq FROM sqlite_sequence WHERE name = 'Bounce';
DROP TABLE "Bounce";
ALTER TABLE "new_Bounce" RENAME TO "Bounce";

CREATE TABLE "new_MailPause" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cause" TEXT NOT NULL CHECK ("cause" IN ('server', 'person')),
    "reason" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "probes" INTEGER NOT NULL DEFAULT 0,
    "probeAt" DATETIME,
    "endedAt" DATETIME
);
INSERT INTO "new_MailPause" (
    "id", "cause", "reason", "since", "probes", "probeAt", "endedAt"
) SELECT
    "id", "cause", "reason", "since", "probes", "probeAt", "endedAt"
FROM "MailPause" ORDER BY rowid;
DELETE FROM sqlite_sequence WHERE name = 'new_MailPause';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_MailPause', seq FROM sqlite_sequence WHERE name = 'MailPause';
DROP TABLE "MailPause";
ALTER TABLE "new_MailPause" RENAME TO "MailPause";
CREATE INDEX "MailPause_endedAt_idx" ON "MailPause"("endedAt");

CREATE TABLE "new_Suppression" (
    "addressHash" TEXT NOT NULL PRIMARY KEY,
    "reason" TEXT NOT NULL CHECK ("reason" IN ('bounced', 'complained', 'deleted', 'operator')),
    "detail" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO "new_Suppression" (
    "addressHash", "reason", "detail", "createdAt"
) SELECT
    "addressHash", "reason", "detail", "createdAt"
FROM "Suppression" ORDER BY rowid;
DROP TABLE "Suppression";
ALTER TABLE "new_Suppression" RENAME TO "Suppression";

CREATE TABLE "new_MailReport" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "outcome" TEXT NOT NULL CHECK ("outcome" IN ('bounced', 'suppressed', 'complained', 'unsubscribed', 'unknown', 'nothing', 'unreadable')),
    "detail" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO "new_MailReport" (
    "hash", "outcome", "detail", "createdAt"
) SELECT
    "hash", "outcome", "detail", "createdAt"
FROM "MailReport" ORDER BY rowid;
DROP TABLE "MailReport";
ALTER TABLE "new_MailReport" RENAME TO "MailReport";
CREATE INDEX "MailReport_createdAt_idx" ON "MailReport"("createdAt");

CREATE TABLE "new_Listing" (
    "paperId" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'new' CHECK ("kind" IN ('new', 'cross', 'replace')),
    "placedBy" TEXT NOT NULL DEFAULT 'source' CHECK ("placedBy" IN ('source', 'prior')),
    "pinnedAt" DATETIME,

    PRIMARY KEY ("paperId", "day"),
    CONSTRAINT "Listing_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Listing" (
    "paperId", "day", "rank", "kind", "placedBy", "pinnedAt"
) SELECT
    "paperId", "day", "rank", "kind", "placedBy", "pinnedAt"
FROM "Listing" ORDER BY rowid;
DROP TABLE "Listing";
ALTER TABLE "new_Listing" RENAME TO "Listing";
CREATE INDEX "Listing_day_rank_idx" ON "Listing"("day", "rank");

CREATE TABLE "new_SetAside" (
    "paperId" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('new', 'cross', 'replace')),
    "placedBy" TEXT NOT NULL CHECK ("placedBy" IN ('source', 'prior')),
    "reason" TEXT NOT NULL CHECK ("reason" IN ('withdrawn', 'unlisted')),

    PRIMARY KEY ("paperId", "day"),
    CONSTRAINT "SetAside_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_SetAside" (
    "paperId", "day", "rank", "kind", "placedBy", "reason"
) SELECT
    "paperId", "day", "rank", "kind", "placedBy", "reason"
FROM "SetAside" ORDER BY rowid;
DROP TABLE "SetAside";
ALTER TABLE "new_SetAside" RENAME TO "SetAside";

CREATE TABLE "new_Topic" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('category', 'keyword')),
    "papers" INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "new_Topic" (
    "id", "slug", "name", "kind", "papers"
) SELECT
    "id", "slug", "name", "kind", "papers"
FROM "Topic" ORDER BY rowid;
DELETE FROM sqlite_sequence WHERE name = 'new_Topic';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_Topic', seq FROM sqlite_sequence WHERE name = 'Topic';
DROP TABLE "Topic";
ALTER TABLE "new_Topic" RENAME TO "Topic";
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");
CREATE INDEX "Topic_kind_papers_idx" ON "Topic"("kind", "papers" DESC);

CREATE TRIGGER "PaperTopic_count_insert" AFTER INSERT ON "PaperTopic" WHEN new."day" IS NOT NULL BEGIN
    UPDATE "Topic" SET "papers" = "papers" + 1 WHERE "id" = new."topicId";
END;

CREATE TRIGGER "PaperTopic_count_delete" AFTER DELETE ON "PaperTopic" WHEN old."day" IS NOT NULL BEGIN
    UPDATE "Topic" SET "papers" = "papers" - 1 WHERE "id" = old."topicId";
END;

CREATE TRIGGER "PaperTopic_count_update" AFTER UPDATE OF "day" ON "PaperTopic"
WHEN (old."day" IS NULL) <> (new."day" IS NULL) BEGIN
    UPDATE "Topic" SET "papers" = "papers" + CASE WHEN new."day" IS NULL THEN -1 ELSE 1 END WHERE "id" = new."topicId";
END;

CREATE TRIGGER "Email_release" AFTER UPDATE OF "state" ON "Email"
WHEN new."state" IN ('cancelled', 'expired', 'dead') AND new."coversTo" IS NOT NULL BEGIN
    DELETE FROM "DigestItem" WHERE "emailId" = new."id";
    UPDATE "Subscription" SET "coveredTo" = date(new."coversFrom", '-1 day')
    WHERE "id" = new."subscriptionId" AND "coveredTo" >= new."coversFrom";
    UPDATE "Email" SET "coversFrom" = NULL, "coversTo" = NULL WHERE "id" = new."id";
END;

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
