-- Pictures of papers; see lib/ingest/pictures and prisma/triggers.sql.
ALTER TABLE "Paper" ADD COLUMN "image" TEXT;

CREATE TABLE "Picture" (
    "paperId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "address" TEXT NOT NULL,
    "dueAt" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "hash" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "bytes" BLOB,
    CONSTRAINT "Picture_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "Picture_dueAt_paperId_idx" ON "Picture"("dueAt", "paperId" DESC);
CREATE INDEX "Picture_address_idx" ON "Picture"("address");
CREATE INDEX "Picture_hash_idx" ON "Picture"("hash");

CREATE TRIGGER "Paper_picture_insert" AFTER INSERT ON "Paper"
WHEN coalesce(new."image", new."links" ->> '$.project') IS NOT NULL BEGIN
    INSERT INTO "Picture" ("paperId", "address", "dueAt")
    VALUES (new."id", coalesce(new."image", new."links" ->> '$.project'), '1970-01-01T00:00:00.000+00:00');
END;

CREATE TRIGGER "Paper_picture_update" AFTER UPDATE OF "image", "links" ON "Paper"
WHEN coalesce(old."image", old."links" ->> '$.project') IS NOT coalesce(new."image", new."links" ->> '$.project') BEGIN
    DELETE FROM "Picture" WHERE "paperId" = new."id";
    INSERT INTO "Picture" ("paperId", "address", "dueAt")
    SELECT new."id", "address", '1970-01-01T00:00:00.000+00:00'
    FROM (SELECT coalesce(new."image", new."links" ->> '$.project') AS "address") WHERE "address" IS NOT NULL;
END;

CREATE TRIGGER "Picture_page_update" AFTER UPDATE OF "hash" ON "Picture" WHEN old."hash" IS NOT new."hash" BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'papers' UNION SELECT 'paper:' || "publicId" FROM "Paper" WHERE "id" = new."paperId"
    UNION SELECT 'day:' || "day" FROM "Listing" WHERE "paperId" = new."paperId"
    UNION SELECT 'topic:' || "slug" FROM "Topic"
        WHERE "id" IN (SELECT "topicId" FROM "PaperTopic" WHERE "paperId" = new."paperId");
END;

-- Project pages are known already.
INSERT INTO "Picture" ("paperId", "address", "dueAt")
SELECT "id", "links" ->> '$.project', '1970-01-01T00:00:00.000+00:00' FROM "Paper"
WHERE "links" ->> '$.project' IS NOT NULL;
