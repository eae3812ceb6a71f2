-- The triggers of a migrated store and the invariants they keep. This file is for reading: migrations create and change
-- triggers, and tests/triggers.test.ts compares it with a migrated store.

-- Search: a new, changed or deleted paper is in IndexPending until it is indexed. If it changes again, it gets a
-- greater revision, so that an indexer of the earlier one does not remove it from the queue. The triggers delete and
-- insert, because the conflict clause of the statement that fires a trigger would override INSERT OR REPLACE in it.

-- A new paper is pending.
CREATE TRIGGER "Paper_index_insert" AFTER INSERT ON "Paper" BEGIN
    DELETE FROM "IndexPending" WHERE "paperId" = new."id";
    INSERT INTO "IndexPending" ("paperId") VALUES (new."id");
END;

-- A paper is pending again when a column that the index reads is written.
CREATE TRIGGER "Paper_index_update" AFTER UPDATE OF
    "title", "abstract", "authors", "categories", "keywords", "links", "votes", "firstListedOn", "publishedAt"
ON "Paper" BEGIN
    DELETE FROM "IndexPending" WHERE "paperId" = new."id";
    INSERT INTO "IndexPending" ("paperId") VALUES (new."id");
END;

-- A deleted paper is pending, so that it is removed from the index.
CREATE TRIGGER "Paper_index_delete" AFTER DELETE ON "Paper" BEGIN
    DELETE FROM "IndexPending" WHERE "paperId" = old."id";
    INSERT INTO "IndexPending" ("paperId") VALUES (old."id");
END;

-- Vectors: each paper has a row in PaperVector or in VectorPending, never in both.

-- A new paper has no vector.
CREATE TRIGGER "Paper_vector_insert" AFTER INSERT ON "Paper" BEGIN
    INSERT INTO "VectorPending" ("paperId") VALUES (new."id");
END;

-- A vector belongs to the paper's current text, so a change of the text deletes it.
CREATE TRIGGER "Paper_vector_update" AFTER UPDATE OF "title", "abstract" ON "Paper"
WHEN old."title" <> new."title" OR old."abstract" <> new."abstract" BEGIN
    DELETE FROM "PaperVector" WHERE "paperId" = new."id";
END;

-- A deleted paper needs no vector.
CREATE TRIGGER "Paper_vector_delete" AFTER DELETE ON "Paper" BEGIN
    DELETE FROM "VectorPending" WHERE "paperId" = old."id";
END;

-- A paper with a vector is not pending.
CREATE TRIGGER "PaperVector_insert" AFTER INSERT ON "PaperVector" BEGIN
    DELETE FROM "VectorPending" WHERE "paperId" = new."paperId";
END;

-- A paper that loses its vector is pending, unless the vector was deleted with the paper.
CREATE TRIGGER "PaperVector_delete" AFTER DELETE ON "PaperVector"
WHEN EXISTS (SELECT 1 FROM "Paper" WHERE "id" = old."paperId") BEGIN
    INSERT INTO "VectorPending" ("paperId") VALUES (old."paperId");
END;

-- Topics: a paper whose topics may have changed is in TopicPending until they are assigned; revisions as above.

-- A new paper is pending.
CREATE TRIGGER "Paper_topic_insert" AFTER INSERT ON "Paper" BEGIN
    INSERT INTO "TopicPending" ("paperId") VALUES (new."id");
END;

-- A paper is pending again when a column that determines its topics changes.
CREATE TRIGGER "Paper_topic_update" AFTER UPDATE OF "title", "abstract", "categories", "keywords" ON "Paper"
WHEN old."title" <> new."title" OR old."abstract" <> new."abstract"
  OR old."categories" <> new."categories" OR old."keywords" <> new."keywords" BEGIN
    DELETE FROM "TopicPending" WHERE "paperId" = new."id";
    INSERT INTO "TopicPending" ("paperId") VALUES (new."id");
END;

-- A deleted paper is not pending.
CREATE TRIGGER "Paper_topic_delete" AFTER DELETE ON "Paper" BEGIN
    DELETE FROM "TopicPending" WHERE "paperId" = old."id";
END;

-- PaperTopic.firstListedOn and PaperTopic.score equal the paper's, so that one index orders a topic's papers.
CREATE TRIGGER "Paper_topic_place" AFTER UPDATE OF "firstListedOn", "score" ON "Paper"
WHEN old."firstListedOn" IS NOT new."firstListedOn" OR old."score" IS NOT new."score" BEGIN
    UPDATE "PaperTopic" SET "firstListedOn" = new."firstListedOn", "score" = new."score" WHERE "paperId" = new."id";
END;

-- Topic.papers equals the number of listed papers (those with a day) that have the topic. A listed paper got the topic.
CREATE TRIGGER "PaperTopic_count_insert" AFTER INSERT ON "PaperTopic" WHEN new."firstListedOn" IS NOT NULL BEGIN
    UPDATE "Topic" SET "papers" = "papers" + 1 WHERE "id" = new."topicId";
END;

-- A listed paper lost the topic.
CREATE TRIGGER "PaperTopic_count_delete" AFTER DELETE ON "PaperTopic" WHEN old."firstListedOn" IS NOT NULL BEGIN
    UPDATE "Topic" SET "papers" = "papers" - 1 WHERE "id" = old."topicId";
END;

-- A paper with the topic was listed for the first time, or is no longer listed.
CREATE TRIGGER "PaperTopic_count_update" AFTER UPDATE OF "firstListedOn" ON "PaperTopic"
WHEN (old."firstListedOn" IS NULL) <> (new."firstListedOn" IS NULL) BEGIN
    UPDATE "Topic" SET "papers" = "papers" + CASE WHEN new."firstListedOn" IS NULL THEN -1 ELSE 1 END WHERE "id" = new."topicId";
END;

-- Authors: a paper whose authors may have changed is in AuthorPending until they are assigned; revisions as above.

-- A new paper is pending.
CREATE TRIGGER "Paper_author_insert" AFTER INSERT ON "Paper" BEGIN
    INSERT INTO "AuthorPending" ("paperId") VALUES (new."id");
END;

-- A paper is pending again when its authors change.
CREATE TRIGGER "Paper_author_update" AFTER UPDATE OF "authors" ON "Paper" WHEN old."authors" <> new."authors" BEGIN
    DELETE FROM "AuthorPending" WHERE "paperId" = new."id";
    INSERT INTO "AuthorPending" ("paperId") VALUES (new."id");
END;

-- A deleted paper is not pending, but the pages of its authors change: they showed or counted it.
CREATE TRIGGER "Paper_author_delete" AFTER DELETE ON "Paper" BEGIN
    DELETE FROM "AuthorPending" WHERE "paperId" = old."id";
    INSERT INTO "PageChange" ("scope") VALUES ('authors');
END;

-- PaperAuthor.day equals the paper's, as the search index has it, so that one index orders an author's papers.
CREATE TRIGGER "Paper_author_place" AFTER UPDATE OF "firstListedOn", "publishedAt" ON "Paper"
WHEN COALESCE(old."firstListedOn", substr(old."publishedAt", 1, 10))
  IS NOT COALESCE(new."firstListedOn", substr(new."publishedAt", 1, 10)) BEGIN
    UPDATE "PaperAuthor" SET "day" = COALESCE(new."firstListedOn", substr(new."publishedAt", 1, 10))
    WHERE "paperId" = new."id";
    INSERT INTO "PageChange" ("scope") VALUES ('authors');
END;

-- A writing of a name that gets a paper may be another's, or no longer: its key is pending until they are compared. The
-- authors of a paper are written together, so that those who get or lose a co-author are pending, too.
CREATE TRIGGER "PaperAuthor_writing_insert" AFTER INSERT ON "PaperAuthor" BEGIN
    INSERT INTO "WritingPending" ("key") SELECT "key" FROM "Author"
    WHERE "id" = new."authorId" AND "key" NOT IN (SELECT "key" FROM "WritingPending");
END;

-- So it may when it loses a paper.
CREATE TRIGGER "PaperAuthor_writing_delete" AFTER DELETE ON "PaperAuthor" BEGIN
    INSERT INTO "WritingPending" ("key") SELECT "key" FROM "Author"
    WHERE "id" = old."authorId" AND "key" NOT IN (SELECT "key" FROM "WritingPending");
END;

-- Pictures: a paper with the address of an image, or else of a project page, has a row in Picture with that address, which
-- is due when it is new. The row of a deleted paper goes with it, by its foreign key.

-- A new paper.
CREATE TRIGGER "Paper_picture_insert" AFTER INSERT ON "Paper"
WHEN coalesce(new."image", new."links" ->> '$.project') IS NOT NULL BEGIN
    INSERT INTO "Picture" ("paperId", "address", "dueAt")
    VALUES (new."id", coalesce(new."image", new."links" ->> '$.project'), '1970-01-01T00:00:00.000+00:00');
END;

-- Another address begins anew, without the copy of the former.
CREATE TRIGGER "Paper_picture_update" AFTER UPDATE OF "image", "links" ON "Paper"
WHEN coalesce(old."image", old."links" ->> '$.project') IS NOT coalesce(new."image", new."links" ->> '$.project') BEGIN
    DELETE FROM "Picture" WHERE "paperId" = new."id";
    INSERT INTO "Picture" ("paperId", "address", "dueAt")
    SELECT new."id", "address", '1970-01-01T00:00:00.000+00:00'
    FROM (SELECT coalesce(new."image", new."links" ->> '$.project') AS "address") WHERE "address" IS NOT NULL;
END;

-- Mail: a later digest includes what an unsent one was to deliver. Its papers count as not delivered, the reader's
-- coverage ends before its first day, and the digest itself covers nothing.
CREATE TRIGGER "Email_release" AFTER UPDATE OF "state" ON "Email"
WHEN new."state" IN ('cancelled', 'expired', 'dead') AND new."coversTo" IS NOT NULL BEGIN
    DELETE FROM "DigestItem" WHERE "emailId" = new."id";
    UPDATE "Subscription" SET "coveredTo" = date(new."coversFrom", '-1 day')
    WHERE "id" = new."subscriptionId" AND "coveredTo" >= new."coversFrom";
    UPDATE "Email" SET "coversFrom" = NULL, "coversTo" = NULL WHERE "id" = new."id";
END;

-- Finished pages: PageChange has a row for each scope (a paper, a day, a topic, all papers, all authors, the index, the site,
-- the sources' times) whose pages changed, with a revision that grows, so that a process which keeps pages knows which of
-- them to render again.

-- A scope that changes again gets a greater revision.
CREATE TRIGGER "PageChange_replace" BEFORE INSERT ON "PageChange" BEGIN
    DELETE FROM "PageChange" WHERE "scope" = new."scope";
END;

-- Only the last 100,000 revisions are kept: a process that missed more renders all of its pages again.
CREATE TRIGGER "PageChange_bound" AFTER INSERT ON "PageChange" BEGIN
    DELETE FROM "PageChange" WHERE "revision" <= new."revision" - 100000;
END;

-- A change of a column that pages show touches the pages of the paper, of its days and of its topics.
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

-- A paper that is gone touches the pages that show it; its listings and topics go with it, by their own triggers.
CREATE TRIGGER "Paper_page_delete" AFTER DELETE ON "Paper" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('papers'), ('paper:' || old."publicId");
END;

-- A picture that comes, changes or goes touches the pages that show its paper. A row that is deleted belongs to a paper
-- that changes its links or goes, which touches them, too.
CREATE TRIGGER "Picture_page_update" AFTER UPDATE OF "hash" ON "Picture" WHEN old."hash" IS NOT new."hash" BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'papers' UNION SELECT 'paper:' || "publicId" FROM "Paper" WHERE "id" = new."paperId"
    UNION SELECT 'day:' || "day" FROM "Listing" WHERE "paperId" = new."paperId"
    UNION SELECT 'topic:' || "slug" FROM "Topic"
        WHERE "id" IN (SELECT "topicId" FROM "PaperTopic" WHERE "paperId" = new."paperId");
END;

-- A new listing touches its day, the calendar, and the page of its paper.
CREATE TRIGGER "Listing_page_insert" AFTER INSERT ON "Listing" BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'papers' UNION SELECT 'days' UNION SELECT 'day:' || new."day"
    UNION SELECT 'paper:' || "publicId" FROM "Paper" WHERE "id" = new."paperId";
END;

-- A listing that changes or moves touches both days,
CREATE TRIGGER "Listing_page_update" AFTER UPDATE ON "Listing" BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'papers' UNION SELECT 'days' UNION SELECT 'day:' || old."day" UNION SELECT 'day:' || new."day"
    UNION SELECT 'paper:' || "publicId" FROM "Paper" WHERE "id" = new."paperId";
END;

-- and one that goes touches the day that it leaves.
CREATE TRIGGER "Listing_page_delete" AFTER DELETE ON "Listing" BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'papers' UNION SELECT 'days' UNION SELECT 'day:' || old."day"
    UNION SELECT 'paper:' || "publicId" FROM "Paper" WHERE "id" = old."paperId";
END;

-- A topic that a paper gets touches the topic, the list of topics, and the page of the paper.
CREATE TRIGGER "PaperTopic_page_insert" AFTER INSERT ON "PaperTopic" BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'topics' UNION SELECT 'topic:' || "slug" FROM "Topic" WHERE "id" = new."topicId"
    UNION SELECT 'paper:' || "publicId" FROM "Paper" WHERE "id" = new."paperId";
END;

-- A topic that a paper loses touches the same pages.
CREATE TRIGGER "PaperTopic_page_delete" AFTER DELETE ON "PaperTopic" BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'topics' UNION SELECT 'topic:' || "slug" FROM "Topic" WHERE "id" = old."topicId"
    UNION SELECT 'paper:' || "publicId" FROM "Paper" WHERE "id" = old."paperId";
END;

-- A topic that gets its third listed paper, or loses it, gets or loses its page, and its papers' pages link to it or
-- not. The bound is minPapers in lib/papers/topics/topicPage.ts.
CREATE TRIGGER "Topic_page_update" AFTER UPDATE OF "papers" ON "Topic"
WHEN (old."papers" < 3) <> (new."papers" < 3) BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'topics' UNION SELECT 'topic:' || new."slug"
    UNION SELECT 'paper:' || p."publicId" FROM "PaperTopic" o JOIN "Paper" p ON p."id" = o."paperId"
        WHERE o."topicId" = new."id";
END;

-- A name that becomes another topic's, or its own again, touches the pages of all three.
CREATE TRIGGER "Topic_page_join" AFTER UPDATE OF "joinedToId" ON "Topic"
WHEN old."joinedToId" IS NOT new."joinedToId" BEGIN
    INSERT INTO "PageChange" ("scope")
    SELECT 'topics' UNION SELECT 'topic:' || "slug" FROM "Topic"
        WHERE "id" IN (new."id", old."joinedToId", new."joinedToId");
END;

-- Once the authors of a paper are assigned, which takes it from the queue, the pages of authors change. They have one
-- scope, as a paper may have thousands of authors.
CREATE TRIGGER "AuthorPending_page_delete" AFTER DELETE ON "AuthorPending" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('authors');
END;

-- So they do when a writing becomes another author's, or its own again.
CREATE TRIGGER "Author_page_join" AFTER UPDATE OF "joinedToId" ON "Author"
WHEN old."joinedToId" IS NOT new."joinedToId" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('authors');
END;

-- What the index and the vectors find touches the results of searches and the similar papers.
CREATE TRIGGER "IndexBlock_page_insert" AFTER INSERT ON "IndexBlock" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('index');
END;

-- A block of the index that is written again,
CREATE TRIGGER "IndexBlock_page_update" AFTER UPDATE ON "IndexBlock" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('index');
END;

-- or dropped, touches them too.
CREATE TRIGGER "IndexBlock_page_delete" AFTER DELETE ON "IndexBlock" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('index');
END;

-- So does a new vector,
CREATE TRIGGER "PaperVector_page_insert" AFTER INSERT ON "PaperVector" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('index');
END;

-- and one that goes.
CREATE TRIGGER "PaperVector_page_delete" AFTER DELETE ON "PaperVector" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('index');
END;

-- The tagline, the byline and the id of the site stand on every page or feed.
CREATE TRIGGER "Setting_page_insert" AFTER INSERT ON "Setting" WHEN new."key" LIKE 'site.%' BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('site');
END;

-- The same for one that is written again.
CREATE TRIGGER "Setting_page_update" AFTER UPDATE ON "Setting" WHEN new."key" LIKE 'site.%' BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('site');
END;

-- When the next papers are due is said above the latest ones. A new source is due,
CREATE TRIGGER "Source_page_insert" AFTER INSERT ON "Source" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('sources');
END;

-- each run puts the next one off,
CREATE TRIGGER "Source_page_update" AFTER UPDATE OF "nextAt" ON "Source" WHEN new."nextAt" <> old."nextAt" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('sources');
END;

-- and one that is gone is due no more.
CREATE TRIGGER "Source_page_delete" AFTER DELETE ON "Source" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('sources');
END;
