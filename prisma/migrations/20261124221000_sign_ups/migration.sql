-- A request keeps all that it asks for until it is confirmed.
ALTER TABLE "Confirmation" ADD COLUMN "settings" TEXT NOT NULL DEFAULT '{}';
UPDATE "Confirmation" SET "settings" = json_object(
  'interests', json('[{"kind":"trending","value":""}]'), 'cadence', "cadence", 'weekday', 1, 'hour', 7,
  'timeZone', 'UTC', 'most', 10, 'tellEmpty', json('false'));
ALTER TABLE "Confirmation" DROP COLUMN "cadence";

-- Who confirmed before signs of life were kept gave one by that.
UPDATE "Subscription" SET "seenAt" = "confirmedAt" WHERE "seenAt" IS NULL;
CREATE INDEX "Subscription_seenAt_idx" ON "Subscription"("seenAt");
CREATE INDEX "Subscription_askedAt_idx" ON "Subscription"("askedAt");

-- CreateTable
CREATE TABLE "SignUp" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "network" TEXT,
    "address" TEXT NOT NULL,
    "request" TEXT,
    "answeredAt" DATETIME,
    "outcome" TEXT
);

-- CreateTable
CREATE TABLE "Move" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "subscriptionId" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "oldTokenHash" TEXT NOT NULL,
    "newTokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "oldAt" DATETIME,
    "newAt" DATETIME,
    CONSTRAINT "Move_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SignUp_createdAt_idx" ON "SignUp"("createdAt");

-- CreateIndex
CREATE INDEX "SignUp_network_createdAt_idx" ON "SignUp"("network", "createdAt");

-- CreateIndex
CREATE INDEX "SignUp_address_outcome_answeredAt_idx" ON "SignUp"("address", "outcome", "answeredAt");

-- CreateIndex
CREATE INDEX "SignUp_answeredAt_id_idx" ON "SignUp"("answeredAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Move_nonce_key" ON "Move"("nonce");

-- CreateIndex
CREATE UNIQUE INDEX "Move_oldTokenHash_key" ON "Move"("oldTokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Move_newTokenHash_key" ON "Move"("newTokenHash");

-- CreateIndex
CREATE INDEX "Move_subscriptionId_idx" ON "Move"("subscriptionId");
