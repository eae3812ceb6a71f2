ALTER TABLE "SignUp" ADD COLUMN "wide" TEXT;
ALTER TABLE "SignUp" ADD COLUMN "widest" TEXT;
ALTER TABLE "SignUp" ADD COLUMN "challenge" TEXT;

CREATE UNIQUE INDEX "SignUp_challenge_key" ON "SignUp"("challenge");

CREATE INDEX "SignUp_wide_createdAt_idx" ON "SignUp"("wide", "createdAt");

CREATE INDEX "SignUp_widest_createdAt_idx" ON "SignUp"("widest", "createdAt");
