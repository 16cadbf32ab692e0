-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('MACHINE', 'KIM_COORDINATOR', 'REVIEWER', 'INDEPENDENT_REVIEWER', 'EDITOR', 'AUDITOR', 'TENANT_ADMIN', 'OPERATOR');

-- CreateEnum
CREATE TYPE "case_state" AS ENUM ('NEW', 'TRIAGED', 'ASSIGNED', 'CHECKING', 'WAITING_FOR_SOURCE', 'READY_FOR_REVIEW', 'SECOND_REVIEW', 'DISPUTED', 'APPROVED', 'UNPROVEN', 'PUBLISHED', 'REOPENED', 'MERGED');

-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('TRUE', 'PARTLY_TRUE', 'MISLEADING', 'FALSE', 'UNPROVEN', 'NOT_A_CLAIM');

-- CreateEnum
CREATE TYPE "technique" AS ENUM ('SATIRE', 'MISLEADING_CONTENT', 'IMPOSTER_CONTENT', 'FABRICATED_CONTENT', 'FALSE_CONNECTION', 'FALSE_CONTEXT', 'MANIPULATED_CONTENT');

-- CreateEnum
CREATE TYPE "harm" AS ENUM ('FRAUD', 'DISASTER', 'HEALTH', 'HATE', 'ELECTION', 'PERSONAL_DATA', 'CHILDREN');

-- CreateEnum
CREATE TYPE "clarification_kind" AS ENUM ('FACT_CHECK', 'OFFICIAL_STATEMENT', 'EARLY_WARNING');

-- CreateEnum
CREATE TYPE "evidence_kind" AS ENUM ('LINK', 'CAPTURE', 'SIGNAL', 'STATEMENT', 'DOCUMENT');

-- CreateEnum
CREATE TYPE "decision_round" AS ENUM ('FIRST', 'SECOND', 'THIRD');

-- CreateEnum
CREATE TYPE "clarification_state" AS ENUM ('DRAFT', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'EXPIRED');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('PENDING', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "item_kind" AS ENUM ('SUBMISSION', 'POST');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('WEB', 'KIM_APP', 'WHATSAPP', 'TELEGRAM', 'API', 'MANUAL', 'CSV');

-- CreateEnum
CREATE TYPE "submission_state" AS ENUM ('RECEIVED', 'NEEDS_INFO', 'LAPSED', 'MATCHING', 'LINKED', 'ANSWERED', 'UPDATED', 'OUT_OF_SCOPE', 'SPAM');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('FEED', 'TELEGRAM_CHANNEL', 'NEWS_SITEMAP', 'MASTODON_TAG');

-- CreateEnum
CREATE TYPE "match_document_kind" AS ENUM ('item', 'case', 'clarification', 'known_fact_check');

-- CreateEnum
CREATE TYPE "match_status" AS ENUM ('CONFIRMED', 'SUGGESTED');

-- CreateEnum
CREATE TYPE "match_target_kind" AS ENUM ('case', 'clarification', 'known_fact_check');

-- CreateEnum
CREATE TYPE "partner_medium" AS ENUM ('PRINT', 'ONLINE', 'RADIO');

-- CreateEnum
CREATE TYPE "work_state" AS ENUM ('DUE', 'LEASED', 'DEAD');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "public_id" TEXT NOT NULL,
    "roles" "role"[] DEFAULT ARRAY[]::"role"[],
    "government" BOOLEAN NOT NULL,
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "account_id" UUID,
    "partner_id" UUID,
    "kim_group_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Makassar',
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "case_state" NOT NULL DEFAULT 'NEW',
    "claim" TEXT NOT NULL,
    "priority" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "harms" "harm"[] DEFAULT ARRAY[]::"harm"[],
    "about_own_government" BOOLEAN NOT NULL DEFAULT false,
    "press_content" BOOLEAN NOT NULL DEFAULT false,
    "assignee_id" UUID,
    "merged_into_id" UUID,
    "merged_from_state" "case_state",
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "newest_item_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "item_count" INTEGER NOT NULL DEFAULT 1,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "cycle" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "suggested" "verdict",
    "confidence" DOUBLE PRECISION NOT NULL,
    "priority" DOUBLE PRECISION NOT NULL,
    "harms" "harm"[] DEFAULT ARRAY[]::"harm"[],
    "reasons" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "case_id" UUID,
    "item_id" UUID,
    "kind" "evidence_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "publisher" TEXT,
    "excerpt" TEXT,
    "value" JSONB NOT NULL DEFAULT '{}',
    "sha256" TEXT,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "cycle" INTEGER NOT NULL,
    "round" "decision_round" NOT NULL,
    "account_id" UUID NOT NULL,
    "government" BOOLEAN NOT NULL,
    "kind" "clarification_kind" NOT NULL,
    "verdict" "verdict",
    "techniques" "technique"[] DEFAULT ARRAY[]::"technique"[],
    "harms" "harm"[] DEFAULT ARRAY[]::"harm"[],
    "draft" JSONB NOT NULL,
    "comment" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clarification" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "clarification_kind" NOT NULL,
    "state" "clarification_state" NOT NULL DEFAULT 'DRAFT',
    "current_version" INTEGER NOT NULL DEFAULT 0,
    "published_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "clarification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clarification_version" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "clarification_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "clarification_state" NOT NULL,
    "title" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "verdict" "verdict",
    "techniques" "technique"[] DEFAULT ARRAY[]::"technique"[],
    "harms" "harm"[] DEFAULT ARRAY[]::"harm"[],
    "summary" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,
    "sources" JSONB NOT NULL,
    "reason" TEXT,
    "signed_by" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clarification_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "clarification_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "submission_id" UUID,
    "endpoint_id" UUID,
    "state" "delivery_state" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_status" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "kind" "item_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "masked_text" TEXT NOT NULL,
    "fingerprint" TEXT,
    "case_id" UUID,
    "open_stages" INTEGER NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "item_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "ticket" TEXT NOT NULL,
    "channel" "channel" NOT NULL,
    "state" "submission_state" NOT NULL DEFAULT 'RECEIVED',
    "kim_group_id" UUID,
    "contact_id" UUID,
    "note" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("item_id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "channel" "channel" NOT NULL,
    "external_id_hash" TEXT NOT NULL,
    "sealed_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collector_source" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "kind" "source_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "state" JSONB NOT NULL DEFAULT '{}',
    "every_minutes" INTEGER NOT NULL DEFAULT 30,
    "next_run_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_problem" TEXT,
    "paused_at" TIMESTAMPTZ(3),

    CONSTRAINT "collector_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "item_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "content_id" TEXT NOT NULL,
    "url" TEXT,
    "author" TEXT,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "post_pkey" PRIMARY KEY ("item_id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_record" (
    "tenant_id" UUID NOT NULL,
    "key_hash" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("tenant_id","key_hash")
);

-- CreateTable
CREATE TABLE "kim_group" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "district_code" TEXT NOT NULL,
    "village_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kim_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "log_entry" (
    "tenant_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "log_entry_pkey" PRIMARY KEY ("tenant_id","seq")
);

-- CreateTable
CREATE TABLE "match_document" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "kind" "match_document_kind" NOT NULL,
    "ref_id" UUID NOT NULL,
    "case_id" UUID,
    "title" TEXT,
    "text" TEXT NOT NULL,
    "fingerprint" TEXT,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "seq" BIGSERIAL NOT NULL,

    CONSTRAINT "match_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "status" "match_status" NOT NULL,
    "target_kind" "match_target_kind" NOT NULL,
    "target_id" UUID NOT NULL,
    "explanation" JSONB NOT NULL,
    "engine_version" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "match_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "known_fact_check" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "publisher" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "url" TEXT,
    "claim" TEXT NOT NULL,
    "text" TEXT,
    "verdict" TEXT,
    "explanation" TEXT,
    "sources" JSONB NOT NULL DEFAULT '[]',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "published_at" TIMESTAMPTZ(3),
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "known_fact_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "medium" "partner_medium" NOT NULL,
    "website" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_endpoint" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_endpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_item" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "job" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" "work_state" NOT NULL DEFAULT 'DUE',
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enqueued_at" TIMESTAMPTZ(3),
    "fence" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "work_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue_epoch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "epoch" UUID NOT NULL,

    CONSTRAINT "queue_epoch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "periodic_task" (
    "name" TEXT NOT NULL,
    "next_run_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "periodic_task_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_login_key" ON "account"("login");

-- CreateIndex
CREATE INDEX "account_tenant_id_idx" ON "account"("tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_tenant_id_public_id_key" ON "account"("tenant_id", "public_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_tenant_id_account_id_idx" ON "session"("tenant_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_key_hash_key" ON "api_key"("key_hash");

-- CreateIndex
CREATE INDEX "api_key_tenant_id_idx" ON "api_key"("tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_slug_key" ON "tenant"("slug");

-- CreateIndex
CREATE INDEX "cases_tenant_id_state_priority_id_idx" ON "cases"("tenant_id", "state", "priority" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "cases_tenant_id_number_key" ON "cases"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "assessment_tenant_id_case_id_created_at_idx" ON "assessment"("tenant_id", "case_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_case_id_item_id_key" ON "assessment"("case_id", "item_id");

-- CreateIndex
CREATE INDEX "evidence_tenant_id_case_id_idx" ON "evidence"("tenant_id", "case_id");

-- CreateIndex
CREATE INDEX "evidence_tenant_id_item_id_idx" ON "evidence"("tenant_id", "item_id");

-- CreateIndex
CREATE INDEX "decision_tenant_id_idx" ON "decision"("tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_case_id_cycle_round_key" ON "decision"("case_id", "cycle", "round");

-- CreateIndex
CREATE UNIQUE INDEX "decision_case_id_cycle_account_id_key" ON "decision"("case_id", "cycle", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "clarification_slug_key" ON "clarification"("slug");

-- CreateIndex
CREATE INDEX "clarification_tenant_id_updated_at_id_idx" ON "clarification"("tenant_id", "updated_at", "id");

-- CreateIndex
CREATE INDEX "clarification_updated_at_id_idx" ON "clarification"("updated_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "clarification_case_id_key" ON "clarification"("case_id");

-- CreateIndex
CREATE INDEX "clarification_version_tenant_id_idx" ON "clarification_version"("tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "clarification_version_clarification_id_version_key" ON "clarification_version"("clarification_id", "version");

-- CreateIndex
CREATE INDEX "delivery_tenant_id_clarification_id_version_idx" ON "delivery"("tenant_id", "clarification_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_submission_id_clarification_id_version_key" ON "delivery"("submission_id", "clarification_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_endpoint_id_clarification_id_version_key" ON "delivery"("endpoint_id", "clarification_id", "version");

-- CreateIndex
CREATE INDEX "item_tenant_id_case_id_received_at_idx" ON "item"("tenant_id", "case_id", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "submission_ticket_key" ON "submission"("ticket");

-- CreateIndex
CREATE INDEX "submission_tenant_id_state_updated_at_idx" ON "submission"("tenant_id", "state", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "contact_tenant_id_channel_external_id_hash_key" ON "contact"("tenant_id", "channel", "external_id_hash");

-- CreateIndex
CREATE UNIQUE INDEX "collector_source_tenant_id_url_key" ON "collector_source"("tenant_id", "url");

-- CreateIndex
CREATE UNIQUE INDEX "post_tenant_id_content_id_key" ON "post"("tenant_id", "content_id");

-- CreateIndex
CREATE INDEX "attachment_tenant_id_idx" ON "attachment"("tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_item_id_sha256_key" ON "attachment"("item_id", "sha256");

-- CreateIndex
CREATE INDEX "idempotency_record_created_at_idx" ON "idempotency_record"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "kim_group_tenant_id_name_key" ON "kim_group"("tenant_id", "name");

-- CreateIndex
CREATE INDEX "log_entry_tenant_id_subject_idx" ON "log_entry"("tenant_id", "subject");

-- CreateIndex
CREATE INDEX "match_document_seq_idx" ON "match_document"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "match_document_kind_ref_id_key" ON "match_document"("kind", "ref_id");

-- CreateIndex
CREATE UNIQUE INDEX "match_document_tenant_id_fingerprint_key" ON "match_document"("tenant_id", "fingerprint");

-- CreateIndex
CREATE INDEX "match_tenant_id_target_kind_target_id_idx" ON "match"("tenant_id", "target_kind", "target_id");

-- CreateIndex
CREATE UNIQUE INDEX "match_item_id_rank_key" ON "match"("item_id", "rank");

-- CreateIndex
CREATE UNIQUE INDEX "known_fact_check_tenant_id_publisher_external_id_key" ON "known_fact_check"("tenant_id", "publisher", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "partner_tenant_id_name_key" ON "partner"("tenant_id", "name");

-- CreateIndex
CREATE INDEX "webhook_endpoint_tenant_id_partner_id_idx" ON "webhook_endpoint"("tenant_id", "partner_id");

-- CreateIndex
CREATE INDEX "work_item_tenant_id_idx" ON "work_item"("tenant_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "cases"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clarification_version" ADD CONSTRAINT "clarification_version_clarification_id_fkey" FOREIGN KEY ("clarification_id") REFERENCES "clarification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_clarification_id_fkey" FOREIGN KEY ("clarification_id") REFERENCES "clarification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("item_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoint"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_kim_group_id_fkey" FOREIGN KEY ("kim_group_id") REFERENCES "kim_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "collector_source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------
-- Roles. They belong to the cluster, so another database may have made them already. Whoever
-- migrates must be allowed to create roles, or an administrator runs infra/postgres/roles.sql.

DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['saring_system', 'saring_app', 'saring_worker', 'saring_public', 'saring_queue'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOBYPASSRLS', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- made by a migration of another database at the same moment
      END;
    END IF;
    IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
    END IF;
  END LOOP;
END
$$;

GRANT USAGE ON SCHEMA public TO saring_system, saring_app, saring_worker, saring_public;
GRANT CREATE ON SCHEMA public TO saring_system;
CREATE SCHEMA bullmq AUTHORIZATION saring_queue;

-- The tenant a transaction works for. Nothing set means no rows.
CREATE FUNCTION current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('saring.tenant', true), '')::uuid $$;

-- ---------------------------------------------------------------------------------------------
-- Constraints and indexes that Prisma cannot express.

ALTER TABLE "item"
  ADD CONSTRAINT item_text_length CHECK (char_length(text) <= 20000),
  ADD CONSTRAINT item_open_stages CHECK (open_stages >= 0);
ALTER TABLE "delivery"
  ADD CONSTRAINT delivery_recipient CHECK (num_nonnulls(submission_id, endpoint_id) <= 1);
ALTER TABLE "decision"
  ADD CONSTRAINT decision_verdict CHECK ((kind = 'FACT_CHECK') = (verdict IS NOT NULL)),
  ADD CONSTRAINT decision_techniques CHECK (
    cardinality(techniques) = 0 OR verdict IN ('FALSE', 'MISLEADING', 'PARTLY_TRUE'));
ALTER TABLE "clarification_version"
  ADD CONSTRAINT version_reason CHECK (version = 1 OR reason IS NOT NULL),
  ADD CONSTRAINT version_techniques CHECK (
    cardinality(techniques) = 0 OR verdict IN ('FALSE', 'MISLEADING', 'PARTLY_TRUE'));
ALTER TABLE "cases"
  ADD CONSTRAINT case_merge CHECK ((state = 'MERGED') = (merged_into_id IS NOT NULL)),
  ADD CONSTRAINT case_not_into_itself CHECK (merged_into_id <> id);
ALTER TABLE "queue_epoch" ADD CONSTRAINT queue_epoch_single CHECK (id = 1);

CREATE INDEX work_item_due ON "work_item" (due_at) WHERE state = 'DUE';
CREATE INDEX work_item_leased ON "work_item" (lease_until) WHERE state = 'LEASED';
CREATE INDEX work_item_oldest ON "work_item" (stage, created_at);
CREATE UNIQUE INDEX tenant_one_shared ON "tenant" (shared) WHERE shared;

-- ---------------------------------------------------------------------------------------------
-- State machines. The rows come from packages/domain; a test compares them with the tables there.

CREATE TABLE "state_step" (
  machine text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  -- The workers may take it too.
  by_machine boolean NOT NULL,
  PRIMARY KEY (machine, from_state, to_state)
);

INSERT INTO "state_step" (machine, from_state, to_state, by_machine) VALUES
  ('submission', 'RECEIVED', 'NEEDS_INFO', true),
  ('submission', 'NEEDS_INFO', 'RECEIVED', true),
  ('submission', 'NEEDS_INFO', 'LAPSED', true),
  ('submission', 'LAPSED', 'RECEIVED', true),
  ('submission', 'RECEIVED', 'MATCHING', true),
  ('submission', 'MATCHING', 'LINKED', true),
  ('submission', 'LINKED', 'ANSWERED', true),
  ('submission', 'ANSWERED', 'UPDATED', true),
  ('submission', 'UPDATED', 'UPDATED', true),
  ('submission', 'RECEIVED', 'OUT_OF_SCOPE', false),
  ('submission', 'NEEDS_INFO', 'OUT_OF_SCOPE', false),
  ('submission', 'MATCHING', 'OUT_OF_SCOPE', false),
  ('submission', 'LINKED', 'OUT_OF_SCOPE', false),
  ('submission', 'RECEIVED', 'SPAM', false),
  ('submission', 'NEEDS_INFO', 'SPAM', false),
  ('submission', 'MATCHING', 'SPAM', false),
  ('submission', 'LINKED', 'SPAM', false),
  ('submission', 'SPAM', 'RECEIVED', false),
  ('case', 'NEW', 'TRIAGED', true),
  ('case', 'TRIAGED', 'ASSIGNED', false),
  ('case', 'ASSIGNED', 'CHECKING', false),
  ('case', 'CHECKING', 'WAITING_FOR_SOURCE', false),
  ('case', 'WAITING_FOR_SOURCE', 'CHECKING', true),
  ('case', 'CHECKING', 'READY_FOR_REVIEW', false),
  ('case', 'READY_FOR_REVIEW', 'SECOND_REVIEW', false),
  ('case', 'SECOND_REVIEW', 'APPROVED', false),
  ('case', 'SECOND_REVIEW', 'CHECKING', false),
  ('case', 'SECOND_REVIEW', 'DISPUTED', false),
  ('case', 'DISPUTED', 'APPROVED', false),
  ('case', 'DISPUTED', 'UNPROVEN', false),
  ('case', 'APPROVED', 'PUBLISHED', false),
  ('case', 'UNPROVEN', 'PUBLISHED', false),
  ('case', 'PUBLISHED', 'REOPENED', true),
  ('case', 'REOPENED', 'CHECKING', false),
  ('case', 'NEW', 'MERGED', false),
  ('case', 'TRIAGED', 'MERGED', false),
  ('case', 'ASSIGNED', 'MERGED', false),
  ('case', 'CHECKING', 'MERGED', false),
  ('case', 'WAITING_FOR_SOURCE', 'MERGED', false),
  ('case', 'READY_FOR_REVIEW', 'MERGED', false),
  ('case', 'SECOND_REVIEW', 'MERGED', false),
  ('case', 'DISPUTED', 'MERGED', false),
  ('case', 'REOPENED', 'MERGED', false),
  ('clarification', 'DRAFT', 'PUBLISHED', false),
  ('clarification', 'PUBLISHED', 'CORRECTED', false),
  ('clarification', 'CORRECTED', 'CORRECTED', false),
  ('clarification', 'PUBLISHED', 'WITHDRAWN', false),
  ('clarification', 'CORRECTED', 'WITHDRAWN', false),
  ('clarification', 'PUBLISHED', 'EXPIRED', true),
  ('clarification', 'CORRECTED', 'EXPIRED', true);

CREATE FUNCTION check_state_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  machine_name CONSTANT text := TG_ARGV[0];
  initial_state CONSTANT text := TG_ARGV[1];
  worker boolean;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state::text <> initial_state THEN
      RAISE EXCEPTION 'illegal_step: % starts at %, not %', machine_name, initial_state, NEW.state
        USING ERRCODE = 'SA409';
    END IF;
    RETURN NEW;
  END IF;
  IF machine_name = 'case' AND OLD.state::text = 'MERGED' THEN
    -- Undoing a merge gives the case back the state it had.
    IF to_jsonb(OLD) ->> 'merged_from_state' = NEW.state::text AND current_user <> 'saring_worker' THEN
      RETURN NEW;
    END IF;
  END IF;
  worker := current_user = 'saring_worker';
  IF NOT EXISTS (
    SELECT FROM state_step step
    WHERE step.machine = machine_name AND step.from_state = OLD.state::text
      AND step.to_state = NEW.state::text AND (step.by_machine OR NOT worker)
  ) THEN
    RAISE EXCEPTION 'illegal_step: % from % to %', machine_name, OLD.state, NEW.state
      USING ERRCODE = 'SA409';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER submission_state_initial BEFORE INSERT ON "submission"
  FOR EACH ROW EXECUTE FUNCTION check_state_step('submission', 'RECEIVED');
CREATE TRIGGER submission_state_step BEFORE UPDATE OF state ON "submission"
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION check_state_step('submission', 'RECEIVED');
CREATE TRIGGER case_state_initial BEFORE INSERT ON "cases"
  FOR EACH ROW EXECUTE FUNCTION check_state_step('case', 'NEW');
CREATE TRIGGER case_state_step BEFORE UPDATE OF state ON "cases"
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION check_state_step('case', 'NEW');
CREATE TRIGGER clarification_state_initial BEFORE INSERT ON "clarification"
  FOR EACH ROW EXECUTE FUNCTION check_state_step('clarification', 'DRAFT');
CREATE TRIGGER clarification_state_step BEFORE UPDATE OF state ON "clarification"
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION check_state_step('clarification', 'DRAFT');

-- ---------------------------------------------------------------------------------------------
-- Signatures. Whether somebody works for the government is read from their account at the moment
-- they sign, never taken from the request.

CREATE FUNCTION stamp_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT account.government INTO STRICT NEW.government
  FROM account WHERE account.id = NEW.account_id AND account.tenant_id = NEW.tenant_id;
  SELECT cases.cycle INTO STRICT NEW.cycle
  FROM cases WHERE cases.id = NEW.case_id AND cases.tenant_id = NEW.tenant_id;
  RETURN NEW;
END
$$;
CREATE TRIGGER decision_stamp BEFORE INSERT ON "decision"
  FOR EACH ROW EXECUTE FUNCTION stamp_decision();

-- Nothing goes public without the signatures its kind needs (guards 3 and 8).
CREATE FUNCTION require_signatures() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  text_kind clarification_kind;
  signers integer;
  independents integer;
  settled_unproven boolean;
BEGIN
  IF NEW.state NOT IN ('PUBLISHED', 'CORRECTED') THEN
    RETURN NEW;
  END IF;
  SELECT c.kind INTO STRICT text_kind FROM clarification c WHERE c.id = NEW.clarification_id;
  SELECT count(DISTINCT d.account_id),
         count(DISTINCT d.account_id) FILTER (WHERE NOT d.government),
         coalesce(bool_or(d.round = 'THIRD' AND d.verdict = 'UNPROVEN'), false)
  INTO signers, independents, settled_unproven
  FROM clarification c
  JOIN cases ON cases.id = c.case_id
  JOIN decision d ON d.case_id = cases.id AND d.cycle = cases.cycle AND d.kind = text_kind
  WHERE c.id = NEW.clarification_id
    AND (d.verdict IS NOT DISTINCT FROM NEW.verdict OR (NEW.verdict = 'UNPROVEN' AND EXISTS (
      SELECT FROM decision third WHERE third.case_id = cases.id AND third.cycle = cases.cycle
        AND third.round = 'THIRD' AND third.verdict = 'UNPROVEN')));
  IF signers < (CASE WHEN text_kind = 'EARLY_WARNING' THEN 1 ELSE 2 END) THEN
    RAISE EXCEPTION 'needs_signatures: % has %', text_kind, signers USING ERRCODE = 'SA410';
  END IF;
  IF text_kind = 'FACT_CHECK' AND independents < 1 THEN
    RAISE EXCEPTION 'needs_independent_signature' USING ERRCODE = 'SA411';
  END IF;
  IF (text_kind = 'FACT_CHECK') <> (NEW.verdict IS NOT NULL) THEN
    RAISE EXCEPTION 'needs_signatures: a % and its verdict do not go together', text_kind
      USING ERRCODE = 'SA410';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER version_signatures BEFORE INSERT ON "clarification_version"
  FOR EACH ROW EXECUTE FUNCTION require_signatures();

-- ---------------------------------------------------------------------------------------------
-- The matcher follows match_document by sequence. A plain sequence commits out of order, so each
-- row also carries the transaction that wrote it: everything below the oldest running
-- transaction is final.

ALTER TABLE "match_document" ADD COLUMN xact_id xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE FUNCTION stamp_match_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.seq := nextval(pg_get_serial_sequence('match_document', 'seq'));
  NEW.xact_id := pg_current_xact_id();
  RETURN NEW;
END
$$;
CREATE TRIGGER match_document_stamp BEFORE UPDATE ON "match_document"
  FOR EACH ROW EXECUTE FUNCTION stamp_match_document();
CREATE INDEX match_document_xact ON "match_document" (xact_id);

INSERT INTO "queue_epoch" (id, epoch) VALUES (1, gen_random_uuid());
INSERT INTO "tenant" (id, slug, name, region_code, shared)
VALUES (gen_random_uuid(), 'bersama', 'Simpanan bersama', '00', true);

-- ---------------------------------------------------------------------------------------------
-- Row-level security, forced for the owner too.

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'account', 'session', 'api_key', 'kim_group', 'partner', 'webhook_endpoint', 'item',
    'submission', 'contact', 'collector_source', 'post', 'attachment', 'idempotency_record',
    'work_item', 'match_document', 'match', 'known_fact_check', 'cases', 'assessment', 'evidence',
    'decision', 'clarification', 'clarification_version', 'delivery', 'log_entry'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_tenant ON %I USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())',
      name);
  END LOOP;
END
$$;
ALTER TABLE "tenant" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON "tenant" USING (id = current_tenant()) WITH CHECK (id = current_tenant());

-- What other fact-checkers published is shared by all.
CREATE FUNCTION shared_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
SET search_path = public AS $$ SELECT id FROM tenant WHERE shared $$;
ALTER FUNCTION shared_tenant() OWNER TO saring_system;
CREATE POLICY shared_store ON "known_fact_check" FOR SELECT TO saring_app, saring_worker
  USING (current_tenant() IS NOT NULL AND tenant_id = shared_tenant());

-- The public sees published texts and the names of offices, of all tenants, and nothing else.
CREATE POLICY public_reads ON "clarification" FOR SELECT TO saring_public USING (state <> 'DRAFT');
CREATE POLICY public_reads ON "clarification_version" FOR SELECT TO saring_public USING (true);
CREATE POLICY public_reads ON "tenant" FOR SELECT TO saring_public USING (NOT shared);

-- The few look-ups that come before a tenant is known go through functions of this role.
CREATE POLICY system ON "tenant" TO saring_system USING (true);
CREATE POLICY system ON "session" TO saring_system USING (true);
CREATE POLICY system ON "account" TO saring_system USING (true);
CREATE POLICY system ON "api_key" TO saring_system USING (true);
CREATE POLICY system ON "submission" TO saring_system USING (true);
CREATE POLICY system ON "work_item" TO saring_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "match_document" TO saring_system USING (true);
CREATE POLICY system ON "collector_source" TO saring_system USING (true);
CREATE POLICY system ON "clarification" TO saring_system USING (true);
GRANT SELECT ON "tenant", "session", "account", "api_key", "submission", "match_document",
  "collector_source", "clarification" TO saring_system;
GRANT INSERT ON "tenant" TO saring_system;
GRANT UPDATE (last_seen_at) ON "session" TO saring_system;
GRANT UPDATE (last_used_at) ON "api_key" TO saring_system;
GRANT SELECT, INSERT, UPDATE ON "periodic_task" TO saring_system;
GRANT SELECT, UPDATE, DELETE ON "work_item" TO saring_system;

-- ---------------------------------------------------------------------------------------------
-- Grants. The workers can neither sign nor publish; nobody can rewrite what was signed,
-- published or logged.

GRANT SELECT ON "state_step" TO saring_app, saring_worker, saring_system;
GRANT SELECT ON "tenant" TO saring_app, saring_worker;
GRANT UPDATE (name, settings, time_zone) ON "tenant" TO saring_app;
GRANT SELECT (id, slug, name, region_code, time_zone, shared) ON "tenant" TO saring_public;
GRANT SELECT ON "clarification", "clarification_version" TO saring_public;

GRANT SELECT, INSERT, UPDATE ON "account", "session", "api_key", "kim_group", "partner",
  "webhook_endpoint", "item", "submission", "contact", "collector_source", "post", "attachment",
  "idempotency_record", "match_document", "match", "known_fact_check", "cases", "assessment",
  "evidence", "clarification", "delivery" TO saring_app;
GRANT DELETE ON "idempotency_record", "webhook_endpoint" TO saring_app;
GRANT SELECT, INSERT ON "work_item", "decision", "clarification_version", "log_entry" TO saring_app;
GRANT USAGE ON SEQUENCE match_document_seq_seq TO saring_app, saring_worker;

GRANT SELECT ON "item", "submission", "post", "attachment", "match_document", "match",
  "known_fact_check", "cases", "assessment", "evidence", "decision", "clarification",
  "clarification_version", "delivery", "collector_source", "contact", "kim_group", "work_item"
  TO saring_worker;
GRANT UPDATE (case_id, open_stages, fingerprint) ON "item" TO saring_worker;
GRANT UPDATE (state, updated_at) ON "submission" TO saring_worker;
GRANT INSERT ON "cases" TO saring_worker;
GRANT UPDATE (state, priority, harms, newest_item_at, item_count, version) ON "cases" TO saring_worker;
GRANT INSERT, UPDATE ON "match_document" TO saring_worker;
GRANT INSERT, DELETE ON "match" TO saring_worker;
GRANT INSERT ON "assessment", "evidence", "delivery", "work_item" TO saring_worker;
GRANT SELECT, UPDATE ON "queue_epoch" TO saring_app, saring_worker;

-- ---------------------------------------------------------------------------------------------
-- Look-ups before the tenant is known.

-- Who holds this session, and proof that they are still there: 30 idle minutes or 12 hours end it.
CREATE FUNCTION find_session(p_token_hash text)
RETURNS TABLE (session_id uuid, tenant_id uuid, account_id uuid, display_name text, roles text[], government boolean)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH touched AS (
    UPDATE session s SET last_seen_at = now()
    WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL
      AND s.last_seen_at BETWEEN now() - interval '30 minutes' AND now() - interval '1 minute'
      AND s.created_at > now() - interval '12 hours')
  SELECT s.id, s.tenant_id, a.id, a.display_name, a.roles::text[], a.government
  FROM session s JOIN account a ON a.id = s.account_id
  WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND a.disabled_at IS NULL
    AND s.last_seen_at > now() - interval '30 minutes'
    AND s.created_at > now() - interval '12 hours'
$$;
CREATE FUNCTION find_login(p_login text)
RETURNS TABLE (tenant_id uuid, account_id uuid, password_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a.tenant_id, a.id, a.password_hash FROM account a
  WHERE a.login = p_login AND a.disabled_at IS NULL
$$;
CREATE FUNCTION find_api_key(p_key_hash text)
RETURNS TABLE (key_id uuid, tenant_id uuid, name text, scopes text[], account_id uuid, display_name text,
               roles text[], government boolean, partner_id uuid, kim_group_id uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH touched AS (
    UPDATE api_key k SET last_used_at = now()
    WHERE k.key_hash = p_key_hash AND k.revoked_at IS NULL
      AND (k.last_used_at IS NULL OR k.last_used_at < now() - interval '1 minute'))
  SELECT k.id, k.tenant_id, k.name, k.scopes, a.id, a.display_name,
         coalesce(a.roles::text[], '{}'), coalesce(a.government, false), k.partner_id, k.kim_group_id
  FROM api_key k LEFT JOIN account a ON a.id = k.account_id
  WHERE k.key_hash = p_key_hash AND k.revoked_at IS NULL
    AND (k.expires_at IS NULL OR k.expires_at > now())
    AND (k.account_id IS NULL OR a.disabled_at IS NULL)
$$;
CREATE FUNCTION find_ticket(p_ticket text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT s.tenant_id FROM submission s WHERE s.ticket = p_ticket
$$;
CREATE FUNCTION list_tenants()
RETURNS TABLE (id uuid, slug text, name text, region_code text, time_zone text, settings jsonb, shared boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT t.id, t.slug, t.name, t.region_code, t.time_zone, t.settings, t.shared
  FROM tenant t ORDER BY t.created_at, t.id
$$;
CREATE FUNCTION add_tenant(p_id uuid, p_slug text, p_name text, p_region_code text, p_time_zone text, p_settings jsonb)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO tenant (id, slug, name, region_code, time_zone, settings)
  VALUES (p_id, p_slug, p_name, p_region_code, p_time_zone, p_settings)
$$;
CREATE FUNCTION due_collector_sources(p_limit integer) RETURNS TABLE (tenant_id uuid, source_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.tenant_id, c.id FROM collector_source c
  WHERE c.paused_at IS NULL AND c.next_run_at <= now() ORDER BY c.next_run_at LIMIT p_limit
$$;
CREATE FUNCTION due_expiries(p_limit integer) RETURNS TABLE (tenant_id uuid, clarification_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.tenant_id, c.id FROM clarification c
  WHERE c.expires_at <= now() AND c.state IN ('PUBLISHED', 'CORRECTED')
  ORDER BY c.expires_at LIMIT p_limit
$$;

-- Match processes hold an index of all tenants; this is the only way they read across them.
CREATE FUNCTION match_feed(p_from xid8, p_after bigint, p_limit integer)
RETURNS TABLE (seq bigint, xact_id xid8, horizon xid8, tenant_id uuid, kind match_document_kind,
               id uuid, ref_id uuid, case_id uuid, title text, body text, removed boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT d.seq, d.xact_id, pg_snapshot_xmin(pg_current_snapshot()), d.tenant_id, d.kind, d.id,
         d.ref_id, d.case_id, d.title, d.text, d.removed
  FROM match_document d
  WHERE d.xact_id >= p_from AND d.seq > p_after ORDER BY d.seq LIMIT p_limit
$$;

-- ---------------------------------------------------------------------------------------------
-- Work items. A lease raises the fence number; results commit only with the newest one.

CREATE FUNCTION lease_work(p_id uuid, p_seconds integer)
RETURNS TABLE (tenant_id uuid, stage text, job text, payload jsonb, fence integer, attempts integer)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE work_item w
  SET state = 'LEASED', fence = w.fence + 1, lease_until = now() + make_interval(secs => p_seconds)
  WHERE w.id = p_id
    AND ((w.state = 'DUE' AND w.due_at <= now()) OR (w.state = 'LEASED' AND w.lease_until < now()))
  RETURNING w.tenant_id, w.stage, w.job, w.payload, w.fence, w.attempts
$$;
CREATE FUNCTION renew_work(p_id uuid, p_fence integer, p_seconds integer) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH renewed AS (
    UPDATE work_item w SET lease_until = now() + make_interval(secs => p_seconds)
    WHERE w.id = p_id AND w.fence = p_fence AND w.state = 'LEASED' RETURNING 1)
  SELECT EXISTS (SELECT FROM renewed)
$$;
CREATE FUNCTION finish_work(p_id uuid, p_fence integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  DELETE FROM work_item w WHERE w.id = p_id AND w.fence = p_fence AND w.state = 'LEASED';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'lease_lost: %', p_id USING ERRCODE = 'SA412';
  END IF;
END
$$;
CREATE FUNCTION retry_work(p_id uuid, p_fence integer, p_seconds double precision, p_error text, p_counts boolean)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE work_item w
  SET state = 'DUE', due_at = now() + make_interval(secs => p_seconds), enqueued_at = NULL,
      attempts = w.attempts + CASE WHEN p_counts THEN 1 ELSE 0 END, last_error = left(p_error, 500)
  WHERE w.id = p_id AND w.fence = p_fence AND w.state = 'LEASED'
$$;
CREATE FUNCTION bury_work(p_id uuid, p_fence integer, p_error text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE work_item w SET state = 'DEAD', last_error = left(p_error, 500)
  WHERE w.id = p_id AND w.fence = p_fence AND w.state = 'LEASED'
$$;

-- What the queue has to be told: due and never told, told long ago, or leased by a worker that
-- died. Marks them as told.
CREATE FUNCTION claim_due_work(p_limit integer, p_told_seconds integer)
RETURNS TABLE (id uuid, tenant_id uuid, stage text, job text, fence integer)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE work_item w SET enqueued_at = now()
  WHERE w.id IN (
    SELECT d.id FROM work_item d
    WHERE (d.state = 'DUE' AND d.due_at <= now()
           AND (d.enqueued_at IS NULL OR d.enqueued_at < now() - make_interval(secs => p_told_seconds)))
       OR (d.state = 'LEASED' AND d.lease_until < now()
           AND (d.enqueued_at IS NULL OR d.enqueued_at < d.lease_until))
    ORDER BY d.due_at LIMIT p_limit FOR UPDATE SKIP LOCKED)
  RETURNING w.id, w.tenant_id, w.stage, w.job, w.fence
$$;
CREATE FUNCTION forget_enqueued() RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH forgotten AS (
    UPDATE work_item w SET enqueued_at = NULL WHERE w.enqueued_at IS NOT NULL AND w.state <> 'DEAD'
    RETURNING 1)
  SELECT count(*) FROM forgotten
$$;
CREATE FUNCTION work_stats() RETURNS TABLE (stage text, due bigint, dead bigint, oldest_seconds double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT w.stage, count(*) FILTER (WHERE w.state <> 'DEAD'), count(*) FILTER (WHERE w.state = 'DEAD'),
         extract(epoch FROM now() - min(w.created_at) FILTER (WHERE w.state <> 'DEAD'))
  FROM work_item w GROUP BY w.stage
$$;
CREATE FUNCTION list_dead_work(p_limit integer)
RETURNS TABLE (id uuid, tenant_id uuid, stage text, job text, payload jsonb, attempts integer, last_error text, created_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT w.id, w.tenant_id, w.stage, w.job, w.payload, w.attempts, w.last_error, w.created_at
  FROM work_item w WHERE w.state = 'DEAD' ORDER BY w.created_at LIMIT p_limit
$$;
CREATE FUNCTION revive_work(p_id uuid) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH revived AS (
    UPDATE work_item w SET state = 'DUE', due_at = now(), attempts = 0, enqueued_at = NULL
    WHERE w.id = p_id AND w.state = 'DEAD' RETURNING 1)
  SELECT EXISTS (SELECT FROM revived)
$$;

-- True for exactly one caller each time the task is due.
CREATE FUNCTION claim_periodic_task(p_name text, p_every_seconds integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO periodic_task (name, next_run_at) VALUES (p_name, now()) ON CONFLICT DO NOTHING;
  UPDATE periodic_task SET next_run_at = now() + make_interval(secs => p_every_seconds)
  WHERE name = p_name AND next_run_at <= now();
  RETURN FOUND;
END
$$;

DO $$
DECLARE
  signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY[
    'find_session(text)', 'find_login(text)', 'find_api_key(text)', 'find_ticket(text)',
    'list_tenants()', 'add_tenant(uuid, text, text, text, text, jsonb)', 'due_collector_sources(integer)', 'due_expiries(integer)',
    'match_feed(xid8, bigint, integer)', 'lease_work(uuid, integer)',
    'renew_work(uuid, integer, integer)', 'finish_work(uuid, integer)',
    'retry_work(uuid, integer, double precision, text, boolean)', 'bury_work(uuid, integer, text)',
    'claim_due_work(integer, integer)', 'forget_enqueued()', 'work_stats()',
    'list_dead_work(integer)', 'revive_work(uuid)',
    'claim_periodic_task(text, integer)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO saring_system', signature);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO saring_app, saring_worker', signature);
  END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION list_tenants() TO saring_public;
REVOKE EXECUTE ON FUNCTION match_feed(xid8, bigint, integer) FROM saring_app;
REVOKE EXECUTE ON FUNCTION add_tenant(uuid, text, text, text, text, jsonb) FROM saring_worker;
REVOKE CREATE ON SCHEMA public FROM saring_system;

