-- Which pages changed, and in which order. Triggers keep it; what they are for: prisma/triggers.sql.
CREATE TABLE "PageChange" (
    "revision" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "scope" TEXT NOT NULL
);

CREATE UNIQUE INDEX "PageChange_scope_key" ON "PageChange"("scope");

CREATE TRIGGER "PageChange_replace" BEFORE INSERT ON "PageChange" BEGIN
    DELETE FROM "PageChange" WHERE "scope" = new."scope";
END;

CREATE TRIGGER "PageChange_bound" AFTER INSERT ON "PageChange" BEGIN
    DELETE FROM "PageChange" WHERE "revision" <= new."revision" - 100000;
END;

CREATE TRIGGER "Paper_page_update" AFTER UPDATE OF
    "publicId", "arxivId", "arxivVersion", "doi", "title", "abstract", "authors", "categories", "keywords", "links",
    "journalRef", "publishedAt", "votes", "stars", "comments", "firstListedOn", "score", "withdrawnAt", "withdrawal"
ON "Paper" BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'papers' UNION SELECT 'paper:' || old."publicId" UNION SELECT 'paper:' || new."publicId"
    UNION SELECT 'day:' || "day" FROM "Listing" WHERE "paperId" = new."id"
    UNION SELECT 'topic:' || "slug" FROM "Topic"
        WHERE "id" IN (SELECT "topicId" FROM "PaperTopic" WHERE "paperId" = new."id");
END;

CREATE TRIGGER "Paper_page_delete" AFTER DELETE ON "Paper" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('papers'), ('paper:' || old."publicId");
END;

CREATE TRIGGER "Listing_page_insert" AFTER INSERT ON "Listing" BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'papers' UNION SELECT 'days' UNION SELECT 'day:' || new."day"
    UNION SELECT 'paper:' || "publicId" FROM "Paper" WHERE "id" = new."paperId";
END;

CREATE TRIGGER "Listing_page_update" AFTER UPDATE ON "Listing" BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'papers' UNION SELECT 'days' UNION SELECT 'day:' || old."day" UNION SELECT 'day:' || new."day"
    UNION SELECT 'paper:' || "publicId" FROM "Paper" WHERE "id" = new."paperId";
END;

CREATE TRIGGER "Listing_page_delete" AFTER DELETE ON "Listing" BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'papers' UNION SELECT 'days' UNION SELECT 'day:' || old."day"
    UNION SELECT 'paper:' || "publicId" FROM "Paper" WHERE "id" = old."paperId";
END;

CREATE TRIGGER "PaperTopic_page_insert" AFTER INSERT ON "PaperTopic" BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'topics' UNION SELECT 'topic:' || "slug" FROM "Topic" WHERE "id" = new."topicId"
    UNION SELECT 'paper:' || "publicId" FROM "Paper" WHERE "id" = new."paperId";
END;

CREATE TRIGGER "PaperTopic_page_delete" AFTER DELETE ON "PaperTopic" BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'topics' UNION SELECT 'topic:' || "slug" FROM "Topic" WHERE "id" = old."topicId"
    UNION SELECT 'paper:' || "publicId" FROM "Paper" WHERE "id" = old."paperId";
END;

CREATE TRIGGER "IndexBlock_page_insert" AFTER INSERT ON "IndexBlock" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('index');
END;

CREATE TRIGGER "IndexBlock_page_update" AFTER UPDATE ON "IndexBlock" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('index');
END;

CREATE TRIGGER "IndexBlock_page_delete" AFTER DELETE ON "IndexBlock" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('index');
END;

CREATE TRIGGER "PaperVector_page_insert" AFTER INSERT ON "PaperVector" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('index');
END;

CREATE TRIGGER "PaperVector_page_delete" AFTER DELETE ON "PaperVector" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('index');
END;

CREATE TRIGGER "Setting_page_insert" AFTER INSERT ON "Setting" WHEN new."key" LIKE 'site.%' BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('site');
END;

CREATE TRIGGER "Setting_page_update" AFTER UPDATE ON "Setting" WHEN new."key" LIKE 'site.%' BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('site');
END;
