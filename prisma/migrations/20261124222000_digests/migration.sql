-- The listing days that a digest deals with, from when it was composed on.
ALTER TABLE "Email" ADD COLUMN "coversFrom" TEXT;
ALTER TABLE "Email" ADD COLUMN "coversTo" TEXT;

-- Readers are queued for in groups of equal schedule.
CREATE INDEX "Subscription_timeZone_hour_cadence_weekday_idx" ON "Subscription"("timeZone", "hour", "cadence", "weekday");

-- What a digest that ends without having been sent was to tell of is told by a later one. Here, so that whoever ends it
-- need not think of it.
CREATE TRIGGER "Email_release" AFTER UPDATE OF "state" ON "Email"
WHEN new."state" IN ('cancelled', 'expired', 'dead') AND new."coversTo" IS NOT NULL BEGIN
    DELETE FROM "DigestItem" WHERE "emailId" = new."id";
    UPDATE "Subscription" SET "coveredTo" = date(new."coversFrom", '-1 day')
    WHERE "id" = new."subscriptionId" AND "coveredTo" >= new."coversFrom";
    UPDATE "Email" SET "coversFrom" = NULL, "coversTo" = NULL WHERE "id" = new."id";
END;

-- Who was a reader before goes on after the last day or week that they were sent. A week ends on its Sunday, and its
-- year's first is that of January 4th (ISO 8601).
UPDATE "Subscription" SET
    "nextAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now'),
    "coveredTo" = (
        SELECT MAX(CASE
            WHEN e."subject" GLOB '????-??-??' THEN e."subject"
            ELSE date(substr(e."subject", 1, 4) || '-01-04', 'weekday 0',
                (7 * (CAST(substr(e."subject", 7, 2) AS INTEGER) - 1)) || ' days')
        END)
        FROM "Email" e WHERE e."subscriptionId" = "Subscription"."id" AND e."kind" = 'digest' AND e."state" = 'sent')
WHERE "confirmedAt" IS NOT NULL AND "unsubscribedAt" IS NULL;
