-- The index now knows the links that stand in abstracts, too: papers that have any are indexed anew.
DELETE FROM "IndexPending" WHERE "paperId" IN (SELECT "id" FROM "Paper" WHERE "abstract" LIKE '%http%');

INSERT INTO "IndexPending" ("paperId") SELECT "id" FROM "Paper" WHERE "abstract" LIKE '%http%';
