-- Papers without a vector, kept by triggers: to look for them among a million takes seconds, and every batch did.
CREATE TABLE "VectorPending" (
    "paperId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);

INSERT INTO "VectorPending" ("paperId")
SELECT "id" FROM "Paper" WHERE "id" NOT IN (SELECT "paperId" FROM "PaperVector");

CREATE TRIGGER "Paper_vector_insert" AFTER INSERT ON "Paper" BEGIN
    INSERT INTO "VectorPending" ("paperId") VALUES (new."id");
END;

CREATE TRIGGER "Paper_vector_delete" AFTER DELETE ON "Paper" BEGIN
    DELETE FROM "VectorPending" WHERE "paperId" = old."id";
END;

CREATE TRIGGER "PaperVector_insert" AFTER INSERT ON "PaperVector" BEGIN
    DELETE FROM "VectorPending" WHERE "paperId" = new."paperId";
END;

-- A vector goes with its paper too, which then is none that waits.
CREATE TRIGGER "PaperVector_delete" AFTER DELETE ON "PaperVector"
WHEN EXISTS (SELECT 1 FROM "Paper" WHERE "id" = old."paperId") BEGIN
    INSERT INTO "VectorPending" ("paperId") VALUES (old."paperId");
END;
