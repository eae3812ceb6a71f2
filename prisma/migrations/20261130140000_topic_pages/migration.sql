-- Links to a topic appear and go as it gets its third listed paper or loses it: the pages of its papers show them.
CREATE TRIGGER "Topic_page_update" AFTER UPDATE OF "papers" ON "Topic"
WHEN (old."papers" < 3) <> (new."papers" < 3) BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'topics' UNION SELECT 'topic:' || new."slug"
    UNION SELECT 'paper:' || p."publicId" FROM "PaperTopic" o JOIN "Paper" p ON p."id" = o."paperId"
        WHERE o."topicId" = new."id";
END;

-- Some keywords are no topics any more (lib/papers/topics/stopPhrases.ts): all papers are looked at again.
INSERT INTO "TopicPending" ("paperId") SELECT "id" FROM "Paper" WHERE "id" NOT IN (SELECT "paperId" FROM "TopicPending");
