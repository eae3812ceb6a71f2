-- Formulas, names and titles are read in a better way: all papers are indexed anew, and the keywords that are found in
-- their texts are found again.
DELETE FROM "IndexPending";
INSERT INTO "IndexPending" ("paperId") SELECT "id" FROM "Paper";

DELETE FROM "TopicPending";
INSERT INTO "TopicPending" ("paperId") SELECT "id" FROM "Paper";
