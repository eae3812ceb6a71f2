-- Words of papers are read in another way (LaTeX, names, letters, names in titles): all papers are indexed anew, and the
-- keywords that were found in their texts are found again.
DELETE FROM "IndexPending";
INSERT INTO "IndexPending" ("paperId") SELECT "id" FROM "Paper";

DELETE FROM "TopicPending";
INSERT INTO "TopicPending" ("paperId") SELECT "id" FROM "Paper";
