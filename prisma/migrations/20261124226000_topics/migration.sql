-- The topics of papers: their categories, their keywords, and those that were found in title and abstract.
ALTER TABLE "Paper" ADD COLUMN "foundKeywords" TEXT;

CREATE TABLE "Topic" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "papers" INTEGER NOT NULL DEFAULT 0
);

-- Without rowids, because each row is short and hangs on its key alone.
CREATE TABLE "PaperTopic" (
    "paperId" INTEGER NOT NULL,
    "topicId" INTEGER NOT NULL,
    "day" TEXT,
    "score" REAL,

    PRIMARY KEY ("paperId", "topicId"),
    CONSTRAINT "PaperTopic_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PaperTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

CREATE TABLE "TopicPending" (
    "revision" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "paperId" INTEGER NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");

-- CreateIndex
CREATE INDEX "Topic_kind_papers_idx" ON "Topic"("kind", "papers" DESC);

-- CreateIndex
CREATE INDEX "PaperTopic_topicId_day_score_idx" ON "PaperTopic"("topicId", "day" DESC, "score" DESC);

-- CreateIndex
CREATE INDEX "PaperTopic_topicId_score_idx" ON "PaperTopic"("topicId", "score" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "TopicPending_paperId_key" ON "TopicPending"("paperId");

-- Whoever writes a paper, its topics are looked at again; a paper that changes once more has a greater revision.
CREATE TRIGGER "Paper_topic_insert" AFTER INSERT ON "Paper" BEGIN
    INSERT INTO "TopicPending" ("paperId") VALUES (new."id");
END;

CREATE TRIGGER "Paper_topic_update" AFTER UPDATE OF "title", "abstract", "categories", "keywords" ON "Paper"
WHEN old."title" <> new."title" OR old."abstract" <> new."abstract"
  OR old."categories" <> new."categories" OR old."keywords" <> new."keywords" BEGIN
    DELETE FROM "TopicPending" WHERE "paperId" = new."id";
    INSERT INTO "TopicPending" ("paperId") VALUES (new."id");
END;

CREATE TRIGGER "Paper_topic_delete" AFTER DELETE ON "Paper" BEGIN
    DELETE FROM "TopicPending" WHERE "paperId" = old."id";
END;

CREATE TRIGGER "Paper_topic_place" AFTER UPDATE OF "firstListedOn", "score" ON "Paper"
WHEN old."firstListedOn" IS NOT new."firstListedOn" OR old."score" IS NOT new."score" BEGIN
    UPDATE "PaperTopic" SET "day" = new."firstListedOn", "score" = new."score" WHERE "paperId" = new."id";
END;

-- Listed papers are counted.
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

INSERT INTO "TopicPending" ("paperId") SELECT "id" FROM "Paper";

-- The index takes topics from these tables from now on: what it has of them by other names goes.
INSERT INTO "IndexPending" ("paperId") SELECT "id" FROM "Paper" WHERE "id" NOT IN (SELECT "paperId" FROM "IndexPending");
