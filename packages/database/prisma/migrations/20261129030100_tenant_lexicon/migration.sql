-- CreateEnum
CREATE TYPE "lexicon_state" AS ENUM ('PROPOSED', 'ACCEPTED', 'DECLINED');

-- CreateTable
CREATE TABLE "lexicon_entry" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "example" TEXT,
    "state" "lexicon_state" NOT NULL DEFAULT 'PROPOSED',
    "proposed_by" TEXT NOT NULL,
    "proposer_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "lexicon_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "lexicon_entry_tenant_id_state_idx" ON "lexicon_entry"("tenant_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "lexicon_entry_tenant_id_word_meaning_key" ON "lexicon_entry"("tenant_id", "word", "meaning");

-- What is a word, whoever writes it; and who decided, once somebody did.
ALTER TABLE "lexicon_entry"
  ADD CONSTRAINT lexicon_entry_word_shape CHECK (word ~ '^[a-z]{1,40}$'),
  ADD CONSTRAINT lexicon_entry_meaning_shape CHECK (meaning ~ '^[a-z]{1,40}( [a-z]{1,40}){0,2}$'),
  ADD CONSTRAINT lexicon_entry_language_known CHECK (language IN ('id', 'bjn', 'nij', 'jv', 'other')),
  ADD CONSTRAINT lexicon_entry_decided CHECK ((state = 'PROPOSED') = (decided_by IS NULL));

ALTER TABLE "lexicon_entry" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON "lexicon_entry"
  USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
GRANT SELECT, INSERT, UPDATE ON "lexicon_entry" TO saring_app;
GRANT SELECT ON "lexicon_entry" TO saring_worker;
