-- The search index moves from FTS5 into tables of our own, see docs/decisions.md.
DROP TRIGGER "PaperText_insert";
DROP TRIGGER "PaperText_delete";
DROP TRIGGER "PaperText_update";
DROP TABLE "PaperStem";
DROP TABLE "PaperText";

CREATE TABLE "IndexWord" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "text" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "papers" INTEGER NOT NULL
);

-- Without rowids, because rows that hang on their key alone take half the space and one look less.
CREATE TABLE "IndexStem" (
    "text" TEXT NOT NULL PRIMARY KEY,
    "papers" INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE "IndexPosting" (
    "word" INTEGER NOT NULL,
    "block" INTEGER NOT NULL,
    "list" BLOB NOT NULL,

    PRIMARY KEY ("word", "block")
) WITHOUT ROWID;

CREATE TABLE "IndexPaper" (
    "paperId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sequence" BLOB NOT NULL
);

CREATE TABLE "IndexBlock" (
    "block" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revision" INTEGER NOT NULL,
    "columns" BLOB NOT NULL
);

CREATE TABLE "IndexPending" (
    "revision" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "paperId" INTEGER NOT NULL
);

CREATE TABLE "PaperVector" (
    "paperId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "vector" BLOB NOT NULL,
    CONSTRAINT "PaperVector_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "SearchedQuery" (
    "text" TEXT NOT NULL PRIMARY KEY,
    "times" INTEGER NOT NULL DEFAULT 1,
    "lastAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX "SearchedQuery_lastAt_idx" ON "SearchedQuery"("lastAt");

CREATE UNIQUE INDEX "IndexWord_text_key" ON "IndexWord"("text");

CREATE INDEX "IndexWord_stem_idx" ON "IndexWord"("stem");

CREATE UNIQUE INDEX "IndexPending_paperId_key" ON "IndexPending"("paperId");

-- Whoever writes a paper, the index learns of it in the same transaction. A paper that changes again is noted anew,
-- under a greater revision, so that whoever indexes it can tell whether what it read is still what there is. (Not INSERT OR REPLACE: the statement that
-- fires a trigger decides what happens in it on a conflict.)
CREATE TRIGGER "Paper_index_insert" AFTER INSERT ON "Paper" BEGIN
    DELETE FROM "IndexPending" WHERE "paperId" = new."id";
    INSERT INTO "IndexPending" ("paperId") VALUES (new."id");
END;

CREATE TRIGGER "Paper_index_update" AFTER UPDATE OF
    "title", "abstract", "authors", "categories", "keywords", "links", "votes", "firstListedOn", "publishedAt"
ON "Paper" BEGIN
    DELETE FROM "IndexPending" WHERE "paperId" = new."id";
    INSERT INTO "IndexPending" ("paperId") VALUES (new."id");
END;

CREATE TRIGGER "Paper_index_delete" AFTER DELETE ON "Paper" BEGIN
    DELETE FROM "IndexPending" WHERE "paperId" = old."id";
    INSERT INTO "IndexPending" ("paperId") VALUES (old."id");
END;

CREATE TRIGGER "Paper_vector_update" AFTER UPDATE OF "title", "abstract" ON "Paper"
WHEN old."title" <> new."title" OR old."abstract" <> new."abstract" BEGIN
    DELETE FROM "PaperVector" WHERE "paperId" = new."id";
END;

INSERT INTO "IndexPending" ("paperId") SELECT "id" FROM "Paper";
