-- The lists of postings move under a key of one number. In a table without rowids the inner nodes of the tree hold whole
-- rows, and to compare a key with one that overflows its page SQLite reads all of it: finding a list cost reading
-- several others.
CREATE TABLE "IndexPosting_new" (
    "key" INTEGER NOT NULL PRIMARY KEY,
    "list" BLOB NOT NULL
);

INSERT INTO "IndexPosting_new" SELECT "word" * 65536 + "block", "list" FROM "IndexPosting" ORDER BY "word", "block";

DROP TABLE "IndexPosting";

ALTER TABLE "IndexPosting_new" RENAME TO "IndexPosting";
