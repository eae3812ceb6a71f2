-- The names of a topic: acronyms as abstracts define them, and other spellings. See lib/papers/topics/join.store.ts.
ALTER TABLE "Topic" ADD COLUMN "joinedToId" INTEGER REFERENCES "Topic" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE INDEX "Topic_joinedToId_idx" ON "Topic"("joinedToId");

CREATE TABLE "TopicDefinition" (
    "short" TEXT NOT NULL,
    "long" TEXT NOT NULL,
    "paperId" INTEGER NOT NULL,

    PRIMARY KEY ("short", "long", "paperId"),
    CONSTRAINT "TopicDefinition_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

CREATE INDEX "TopicDefinition_paperId_idx" ON "TopicDefinition"("paperId");

CREATE TRIGGER "Topic_page_join" AFTER UPDATE OF "joinedToId" ON "Topic"
WHEN old."joinedToId" IS NOT new."joinedToId" BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'topics' UNION SELECT 'topic:' || "slug" FROM "Topic"
        WHERE "id" IN (new."id", old."joinedToId", new."joinedToId");
END;

-- All papers are looked at again, for the abbreviations that they define.
INSERT INTO "TopicPending" ("paperId") SELECT "id" FROM "Paper" WHERE "id" NOT IN (SELECT "paperId" FROM "TopicPending");
