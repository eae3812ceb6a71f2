-- Words of the index are folded and cut in another way: all papers are indexed anew.
INSERT INTO "IndexPending" ("paperId") SELECT "id" FROM "Paper" WHERE "id" NOT IN (SELECT "paperId" FROM "IndexPending");

-- So are the words of topics: papers whose keywords have other letters than those of ASCII, or apostrophes, get theirs anew.
INSERT INTO "TopicPending" ("paperId") SELECT "id" FROM "Paper"
WHERE ("keywords" GLOB '*[^ -&(-_a-~]*' OR "foundKeywords" GLOB '*[^ -&(-_a-~]*')
  AND "id" NOT IN (SELECT "paperId" FROM "TopicPending");
