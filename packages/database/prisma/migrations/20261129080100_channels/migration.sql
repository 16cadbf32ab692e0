-- CreateEnum
CREATE TYPE "info_piece" AS ENUM ('FULL_TEXT', 'LINK', 'WHEN', 'WHERE', 'SOURCE');

-- CreateEnum
CREATE TYPE "message_kind" AS ENUM ('RECEIPT', 'QUESTION', 'LAPSED', 'DELAY', 'ANSWER', 'AGAIN', 'TICKET', 'HELP', 'UNSUPPORTED', 'STOPPED', 'STARTED');

-- CreateEnum
CREATE TYPE "message_state" AS ENUM ('PENDING', 'HELD', 'SENDING', 'UNCERTAIN', 'SENT', 'DELIVERED', 'READ', 'FAILED', 'DROPPED');

-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "reply_to" TEXT;

-- AlterTable
ALTER TABLE "contact" ADD COLUMN     "account_id" UUID,
ADD COLUMN     "alias_hash" TEXT,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'id',
ADD COLUMN     "notice_at" TIMESTAMPTZ(3),
ADD COLUMN     "quiet" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "stopped_at" TIMESTAMPTZ(3),
ADD COLUMN     "window_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "channel_account" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "channel" "channel" NOT NULL,
    "external_id" TEXT NOT NULL,
    "sealed_secrets" TEXT NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "cursor" BIGINT NOT NULL DEFAULT 0,
    "problem" TEXT,
    "problem_at" TIMESTAMPTZ(3),
    "paused_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "channel_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound_event" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "key_hash" TEXT NOT NULL,
    "sealed" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbound_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "info_question" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "piece" "info_piece" NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "info_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_message" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "kind" "message_kind" NOT NULL,
    "submission_id" UUID,
    "clarification_id" UUID,
    "version" INTEGER,
    "once_key" TEXT NOT NULL,
    "state" "message_state" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_at" TIMESTAMPTZ(3),
    "provider_hash" TEXT,
    "cost" INTEGER NOT NULL DEFAULT 0,
    "last_status" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "chat_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channel_spend" (
    "tenant_id" UUID NOT NULL,
    "channel" "channel" NOT NULL,
    "month" TEXT NOT NULL,
    "spent" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "channel_spend_pkey" PRIMARY KEY ("tenant_id","channel","month")
);

-- CreateIndex
CREATE UNIQUE INDEX "channel_account_channel_external_id_key" ON "channel_account"("channel", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_account_tenant_id_channel_key" ON "channel_account"("tenant_id", "channel");

-- CreateIndex
CREATE INDEX "inbound_event_tenant_id_received_at_idx" ON "inbound_event"("tenant_id", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_event_account_id_key_hash_key" ON "inbound_event"("account_id", "key_hash");

-- CreateIndex
CREATE INDEX "info_question_tenant_id_submission_id_idx" ON "info_question"("tenant_id", "submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "info_question_submission_id_number_key" ON "info_question"("submission_id", "number");

-- CreateIndex
CREATE INDEX "chat_message_contact_id_seq_idx" ON "chat_message"("contact_id", "seq");

-- CreateIndex
CREATE INDEX "chat_message_tenant_id_state_created_at_idx" ON "chat_message"("tenant_id", "state", "created_at");

-- CreateIndex
CREATE INDEX "chat_message_provider_hash_idx" ON "chat_message"("provider_hash");

-- CreateIndex
CREATE UNIQUE INDEX "chat_message_contact_id_once_key_key" ON "chat_message"("contact_id", "once_key");

-- CreateIndex
CREATE INDEX "contact_tenant_id_channel_alias_hash_idx" ON "contact"("tenant_id", "channel", "alias_hash");

-- AddForeignKey
ALTER TABLE "inbound_event" ADD CONSTRAINT "inbound_event_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "channel_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "info_question" ADD CONSTRAINT "info_question_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("item_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_message" ADD CONSTRAINT "chat_message_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "channel_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------
-- Constraints, row-level security and grants.

ALTER TABLE "info_question" ADD CONSTRAINT info_question_number CHECK (number BETWEEN 1 AND 3);
ALTER TABLE "channel_spend" ADD CONSTRAINT channel_spend_positive CHECK (spent >= 0);
ALTER TABLE "chat_message"
  ADD CONSTRAINT chat_message_cost CHECK (cost >= 0),
  ADD CONSTRAINT chat_message_answer CHECK (
    kind NOT IN ('ANSWER', 'AGAIN') OR num_nonnulls(clarification_id, version) = 2);
ALTER TABLE "contact" ADD CONSTRAINT contact_language CHECK (language IN ('id', 'en'));

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'channel_account', 'inbound_event', 'info_question', 'chat_message', 'channel_spend'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_tenant ON %I USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())',
      name);
  END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE ON "channel_account", "inbound_event", "info_question",
  "chat_message", "channel_spend" TO saring_app;
GRANT USAGE ON SEQUENCE chat_message_seq_seq TO saring_app;
-- What a person asks to be erased goes for good.
GRANT DELETE ON "channel_account", "inbound_event", "info_question", "chat_message", "contact",
  "attachment", "evidence", "match" TO saring_app;

-- Looked up before the tenant is known: a webhook names its account.
CREATE POLICY system ON "channel_account" TO saring_system USING (true);
GRANT SELECT ON "channel_account" TO saring_system;
CREATE FUNCTION find_channel_account(p_id uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a.tenant_id FROM channel_account a WHERE a.id = p_id
$$;
CREATE FUNCTION list_channel_accounts(p_channel text) RETURNS TABLE (tenant_id uuid, account_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a.tenant_id, a.id FROM channel_account a
  WHERE a.channel::text = p_channel AND a.paused_at IS NULL ORDER BY a.created_at, a.id
$$;
GRANT CREATE ON SCHEMA public TO saring_system;
DO $$
DECLARE
  signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['find_channel_account(uuid)', 'list_channel_accounts(text)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO saring_system', signature);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO saring_app', signature);
  END LOOP;
END
$$;
REVOKE CREATE ON SCHEMA public FROM saring_system;
