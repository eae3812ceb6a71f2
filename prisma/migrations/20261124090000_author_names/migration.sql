-- The index now keeps the names of authors apart: papers with several are indexed anew.
DELETE FROM "IndexPending" WHERE "paperId" IN (SELECT "id" FROM "Paper" WHERE "authors" LIKE '%","%');

INSERT INTO "IndexPending" ("paperId") SELECT "id" FROM "Paper" WHERE "authors" LIKE '%","%';
