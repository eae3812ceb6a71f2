-- The index now has names as they are read, and which of their words are the family's: papers with authors are indexed anew.
DELETE FROM "IndexPending" WHERE "paperId" IN (SELECT "id" FROM "Paper" WHERE "authors" <> '[]');

INSERT INTO "IndexPending" ("paperId") SELECT "id" FROM "Paper" WHERE "authors" <> '[]';
