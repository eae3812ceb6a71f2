-- LaTeX, and what an upstream has lost of it, is read in another way, which most papers have some of: all are indexed
-- anew, and the keywords that were found in their texts are found again.
DELETE FROM "IndexPending";
INSERT INTO "IndexPending" ("paperId") SELECT "id" FROM "Paper";
DELETE FROM "TopicPending";
INSERT INTO "TopicPending" ("paperId") SELECT "id" FROM "Paper";
