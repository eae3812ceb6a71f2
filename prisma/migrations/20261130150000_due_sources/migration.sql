-- Pages that say when the next papers are due change with each run of a source; see prisma/triggers.sql.

CREATE TRIGGER "Source_page_insert" AFTER INSERT ON "Source" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('sources');
END;

CREATE TRIGGER "Source_page_update" AFTER UPDATE OF "nextAt" ON "Source" WHEN new."nextAt" <> old."nextAt" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('sources');
END;

CREATE TRIGGER "Source_page_delete" AFTER DELETE ON "Source" BEGIN
    INSERT INTO "PageChange" ("scope") VALUES ('sources');
END;
