-- The authors of papers, as each writes their names, and which writings are one author's. See lib/papers/authors.
CREATE TABLE "Author" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "joinedToId" INTEGER,
    CONSTRAINT "Author_joinedToId_fkey" FOREIGN KEY ("joinedToId") REFERENCES "Author" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- Without rowids, as PaperTopic: each row is short and hangs on its key alone.
CREATE TABLE "PaperAuthor" (
    "paperId" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "authorId" INTEGER NOT NULL,
    "day" TEXT,

    PRIMARY KEY ("paperId", "place"),
    CONSTRAINT "PaperAuthor_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PaperAuthor_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

CREATE TABLE "AuthorPending" (
    "revision" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "paperId" INTEGER NOT NULL
);

CREATE TABLE "WritingPending" (
    "key" TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;

CREATE UNIQUE INDEX "Author_slug_key" ON "Author"("slug");

CREATE INDEX "Author_key_idx" ON "Author"("key");

CREATE INDEX "Author_joinedToId_idx" ON "Author"("joinedToId");

CREATE INDEX "PaperAuthor_authorId_day_idx" ON "PaperAuthor"("authorId", "day" DESC);

CREATE UNIQUE INDEX "AuthorPending_paperId_key" ON "AuthorPending"("paperId");

CREATE TRIGGER "Paper_author_insert" AFTER INSERT ON "Paper" BEGIN
    INSERT INTO "AuthorPending" ("paperId") VALUES (new."id");
END;

CREATE TRIGGER "Paper_author_update" AFTER UPDATE OF "authors" ON "Paper" WHEN old."authors" <> new."authors" BEGIN
    DELETE FROM "AuthorPending" WHERE "paperId" = new."id";
    INSERT INTO "AuthorPending" ("paperId") VALUES (new."id");
END;

CREATE TRIGGER "Paper_author_delete" AFTER DELETE ON "Paper" BEGIN
    DELETE FROM "AuthorPending" WHERE "paperId" = old."id";
    INSERT INTO "PageChange" ("scope") VALUES ('authors');
END;

CREATE TRIGGER "Paper_author_place" AFTER UPDATE OF "firstListedOn", "publishedAt" ON "Paper"
WHEN COALESCE(old."firstListedOn", substr(old."publishedAt", 1, 10))
  IS NOT COALESCE(new."firstListedOn", substr(new."publishedAt", 1, 10)) BEGIN
    UPDATE "PaperAuthor" SET "day" = COALESCE(new."firstListedOn", substr(new."publishedAt", 1, 10))
    WHERE "paperId" = new."id";
    INSERT INTO "PageChange" ("scope") VALUES ('authors');
END;

CREATE TRIGGER "PaperAuthor_writing_insert" AFTER INSERT ON "PaperAuthor" BEGIN
    INSERT INTO "WritingPending" ("key") SELECT "key" FROM "Author"
    WHERE "id" = new."authorId" AND "key" NOT IN (SELECT "key" FROM "WritingPending");
END;

CREATE TRIGGER "PaperAuthor_writing_delete" AFTER DELETE ON "PaperAuthor" BEGIN
    INSERT INTO "WritingPending" ("key") SELECT "key" FROM "Author"
    WHERE "id" = old."authorId" AND "key" NOT IN (SELECT "key" FROM "WritingPending");
END;

CREATE TRIGGER "AuthorPending_page_delete" AFTER DELETE ON "AuthorPending" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('authors');
END;

CREATE TRIGGER "Author_page_join" AFTER UPDATE OF "joinedToId" ON "Author"
WHEN old."joinedToId" IS NOT new."joinedToId" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('authors');
END;

-- The worker reads the authors of all papers, in batches.
INSERT INTO "AuthorPending" ("paperId") SELECT "id" FROM "Paper";
