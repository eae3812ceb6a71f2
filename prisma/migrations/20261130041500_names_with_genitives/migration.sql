-- A name with a genitive is found without its apostrophe, and authors in braces and plurals of glossaries are read in another
-- way: the papers that may have one are indexed anew.
CREATE TEMP TABLE "Renewed" AS SELECT "id" FROM "Paper" WHERE
    "title" GLOB '*[''`´ʹʻʼʽˈˊ՚‘’‛′‵＇]*' OR "title" LIKE '%&%;%' OR "title" LIKE '%\%'
    OR "abstract" LIKE '%\gls%' OR "abstract" LIKE '%\ac%' OR "abstract" LIKE '%$ %' OR "authors" LIKE '%{%';

DELETE FROM "IndexPending" WHERE "paperId" IN (SELECT "id" FROM "Renewed");
INSERT INTO "IndexPending" ("paperId") SELECT "id" FROM "Renewed";

DROP TABLE "Renewed";
