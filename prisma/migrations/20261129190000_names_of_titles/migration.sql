-- The index now has the names that titles introduce, and A* as a word: all papers are indexed anew.
DELETE FROM "IndexPending";

INSERT INTO "IndexPending" ("paperId") SELECT "id" FROM "Paper";
