-- CreateTable
CREATE TABLE "Paper" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "publicId" TEXT NOT NULL,
    "arxivId" TEXT,
    "arxivVersion" INTEGER,
    "doi" TEXT,
    "externalId" TEXT,
    "title" TEXT NOT NULL,
    "titleKey" TEXT NOT NULL,
    "abstract" TEXT NOT NULL,
    "authors" TEXT NOT NULL DEFAULT '[]',
    "categories" TEXT NOT NULL DEFAULT '[]',
    "keywords" TEXT NOT NULL DEFAULT '[]',
    "links" TEXT NOT NULL DEFAULT '{}',
    "publishedAt" DATETIME,
    "votes" INTEGER NOT NULL DEFAULT 0,
    "stars" INTEGER,
    "comments" INTEGER,
    "firstListedOn" TEXT,
    "score" REAL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Listing" (
    "paperId" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,

    PRIMARY KEY ("paperId", "day"),
    CONSTRAINT "Listing_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FormerId" (
    "publicId" TEXT NOT NULL PRIMARY KEY,
    "paperId" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "FormerId_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Subscription" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" DATETIME,
    "unsubscribedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Confirmation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "subscriptionId" INTEGER NOT NULL,
    "cadence" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "Confirmation_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Email" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "subscriptionId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leasedBy" TEXT,
    "leasedUntil" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" DATETIME,
    CONSTRAINT "Email_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "emailId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "worker" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    CONSTRAINT "Attempt_emailId_fkey" FOREIGN KEY ("emailId") REFERENCES "Email" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Paper_publicId_key" ON "Paper"("publicId");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_arxivId_key" ON "Paper"("arxivId");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_doi_key" ON "Paper"("doi");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_externalId_key" ON "Paper"("externalId");

-- CreateIndex
CREATE INDEX "Paper_titleKey_idx" ON "Paper"("titleKey");

-- CreateIndex
CREATE INDEX "Paper_score_id_idx" ON "Paper"("score" DESC, "id");

-- CreateIndex
CREATE INDEX "Listing_day_rank_idx" ON "Listing"("day", "rank");

-- CreateIndex
CREATE INDEX "FormerId_paperId_idx" ON "FormerId"("paperId");

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_emailKey_key" ON "Subscription"("emailKey");

-- CreateIndex
CREATE UNIQUE INDEX "Confirmation_nonce_key" ON "Confirmation"("nonce");

-- CreateIndex
CREATE UNIQUE INDEX "Confirmation_tokenHash_key" ON "Confirmation"("tokenHash");

-- CreateIndex
CREATE INDEX "Confirmation_subscriptionId_createdAt_idx" ON "Confirmation"("subscriptionId", "createdAt");

-- CreateIndex
CREATE INDEX "Email_state_dueAt_idx" ON "Email"("state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Email_subscriptionId_kind_subject_key" ON "Email"("subscriptionId", "kind", "subject");

-- CreateIndex
CREATE INDEX "Attempt_emailId_idx" ON "Attempt"("emailId");


-- Full-text index over what readers search. It keeps no copy of the text (external content) and is kept
-- true by the triggers below, whoever writes the papers. The porter stemmer lets "transformers" find
-- "transformer"; diacritics are folded.
CREATE VIRTUAL TABLE "PaperText" USING fts5(
    title, abstract, authors,
    content = 'Paper', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);

-- The stems that occur in the corpus, from which a misspelt word finds its neighbours.
CREATE VIRTUAL TABLE "PaperStem" USING fts5vocab('PaperText', 'row');

CREATE TRIGGER "PaperText_insert" AFTER INSERT ON "Paper" BEGIN
    INSERT INTO "PaperText" (rowid, title, abstract, authors) VALUES (new.id, new.title, new.abstract, new.authors);
END;

CREATE TRIGGER "PaperText_delete" AFTER DELETE ON "Paper" BEGIN
    INSERT INTO "PaperText" ("PaperText", rowid, title, abstract, authors) VALUES ('delete', old.id, old.title, old.abstract, old.authors);
END;

CREATE TRIGGER "PaperText_update" AFTER UPDATE OF "title", "abstract", "authors" ON "Paper" BEGIN
    INSERT INTO "PaperText" ("PaperText", rowid, title, abstract, authors) VALUES ('delete', old.id, old.title, old.abstract, old.authors);
    INSERT INTO "PaperText" (rowid, title, abstract, authors) VALUES (new.id, new.title, new.abstract, new.authors);
END;
