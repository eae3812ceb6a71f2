-- Emails that came back, and which reports of it were read.
CREATE TABLE "Bounce" (
    "emailId" INTEGER NOT NULL PRIMARY KEY,
    "severity" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Bounce_emailId_fkey" FOREIGN KEY ("emailId") REFERENCES "Email" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "MailReport" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "outcome" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX "MailReport_createdAt_idx" ON "MailReport"("createdAt");
