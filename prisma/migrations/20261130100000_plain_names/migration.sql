-- Tables and columns get the names that the code has for what they hold. SQLite rewrites triggers, CHECK constraints
-- and foreign keys. An index keeps its name, so it is made anew under the one that Prisma derives from the new names.

ALTER TABLE "MailReport" RENAME TO "BounceReport";
DROP INDEX "MailReport_createdAt_idx";
CREATE INDEX "BounceReport_createdAt_idx" ON "BounceReport"("createdAt");

ALTER TABLE "WantedPaper" RENAME TO "PaperRequest";
DROP INDEX "WantedPaper_endedAt_dueAt_idx";
CREATE INDEX "PaperRequest_endedAt_dueAt_idx" ON "PaperRequest"("endedAt", "dueAt");

ALTER TABLE "Checkpoint" RENAME COLUMN "place" TO "progress";

ALTER TABLE "Email" RENAME COLUMN "subject" TO "about";
DROP INDEX "Email_subscriptionId_kind_subject_key";
CREATE UNIQUE INDEX "Email_subscriptionId_kind_about_key" ON "Email"("subscriptionId", "kind", "about");

ALTER TABLE "FormerId" RENAME TO "PaperAlias";
DROP INDEX "FormerId_paperId_idx";
CREATE INDEX "PaperAlias_paperId_idx" ON "PaperAlias"("paperId");

ALTER TABLE "SetAside" RENAME TO "WithheldListing";

ALTER TABLE "PaperTopic" RENAME COLUMN "day" TO "firstListedOn";
DROP INDEX "PaperTopic_topicId_day_score_idx";
CREATE INDEX "PaperTopic_topicId_firstListedOn_score_idx" ON "PaperTopic"("topicId", "firstListedOn" DESC, "score" DESC);

ALTER TABLE "IndexBlock" RENAME COLUMN "columns" TO "docValues";

ALTER TABLE "Subscription" RENAME COLUMN "most" TO "maxPapers";
ALTER TABLE "Subscription" RENAME COLUMN "tellEmpty" TO "sendWhenEmpty";
ALTER TABLE "Subscription" RENAME COLUMN "seenAt" TO "lastActiveAt";
ALTER TABLE "Subscription" RENAME COLUMN "askedAt" TO "reengagementQueuedAt";
DROP INDEX "Subscription_seenAt_idx";
DROP INDEX "Subscription_askedAt_idx";
CREATE INDEX "Subscription_lastActiveAt_idx" ON "Subscription"("lastActiveAt");
CREATE INDEX "Subscription_reengagementQueuedAt_idx" ON "Subscription"("reengagementQueuedAt");

ALTER TABLE "SignUp" RENAME COLUMN "address" TO "addressHash";
DROP INDEX "SignUp_address_outcome_answeredAt_idx";
CREATE INDEX "SignUp_addressHash_outcome_answeredAt_idx" ON "SignUp"("addressHash", "outcome", "answeredAt");

ALTER TABLE "Move" RENAME TO "AddressChange";
ALTER TABLE "AddressChange" RENAME COLUMN "oldAt" TO "oldAgreedAt";
ALTER TABLE "AddressChange" RENAME COLUMN "newAt" TO "newAgreedAt";
DROP INDEX "Move_nonce_key";
DROP INDEX "Move_oldTokenHash_key";
DROP INDEX "Move_newTokenHash_key";
DROP INDEX "Move_subscriptionId_idx";
CREATE UNIQUE INDEX "AddressChange_nonce_key" ON "AddressChange"("nonce");
CREATE UNIQUE INDEX "AddressChange_oldTokenHash_key" ON "AddressChange"("oldTokenHash");
CREATE UNIQUE INDEX "AddressChange_newTokenHash_key" ON "AddressChange"("newTokenHash");
CREATE INDEX "AddressChange_subscriptionId_idx" ON "AddressChange"("subscriptionId");
