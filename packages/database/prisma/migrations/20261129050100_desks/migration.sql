-- CreateEnum
CREATE TYPE "task_kind" AS ENUM ('DISPUTE', 'AGENCY_ANSWERED', 'AGENCY_OVERDUE', 'LETTER_OVERDUE', 'RECHECK', 'WARNING_EXPIRING', 'WARNING_EXPIRED');

-- CreateEnum
CREATE TYPE "dispute_state" AS ENUM ('OPEN', 'ACCEPTED', 'REJECTED');

-- CreateEnum
CREATE TYPE "agency_kind" AS ENUM ('DINAS', 'POLICE', 'DISASTER_AGENCY', 'OTHER');

-- CreateEnum
CREATE TYPE "agency_question_state" AS ENUM ('OPEN', 'ANSWERED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "letter_kind" AS ENUM ('REPLY', 'CORRECTION');

-- CreateEnum
CREATE TYPE "letter_state" AS ENUM ('DRAFTED', 'SENT', 'ANSWERED', 'CLOSED');

-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "waited_seconds" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "waiting_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "clarification" ADD COLUMN     "recheck_note" TEXT;

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "kind" "task_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "clarification_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "source_url" TEXT,
    "state" "dispute_state" NOT NULL DEFAULT 'OPEN',
    "answer" TEXT,
    "answered_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_question" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "agency_kind" "agency_kind" NOT NULL,
    "agency_name" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "state" "agency_question_state" NOT NULL DEFAULT 'OPEN',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "respondent" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "agency_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_file" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "dispute_id" UUID,
    "agency_question_id" UUID,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "desk_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "press_letter" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" "letter_kind" NOT NULL,
    "state" "letter_state" NOT NULL DEFAULT 'DRAFTED',
    "outlet" TEXT NOT NULL,
    "article_title" TEXT NOT NULL,
    "article_url" TEXT,
    "article_date" DATE NOT NULL,
    "body" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "press_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_template" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "log_head" (
    "tenant_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "log_head_pkey" PRIMARY KEY ("tenant_id","day")
);

-- CreateIndex
CREATE INDEX "task_tenant_id_due_at_idx" ON "task"("tenant_id", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "task_kind_subject_id_due_at_key" ON "task"("kind", "subject_id", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "dispute_code_key" ON "dispute"("code");

-- CreateIndex
CREATE INDEX "dispute_tenant_id_case_id_idx" ON "dispute"("tenant_id", "case_id");

-- CreateIndex
CREATE INDEX "dispute_clarification_id_idx" ON "dispute"("clarification_id");

-- CreateIndex
CREATE INDEX "agency_question_tenant_id_case_id_idx" ON "agency_question"("tenant_id", "case_id");

-- CreateIndex
CREATE INDEX "desk_file_tenant_id_idx" ON "desk_file"("tenant_id");

-- CreateIndex
CREATE INDEX "desk_file_sha256_idx" ON "desk_file"("sha256");

-- CreateIndex
CREATE INDEX "press_letter_tenant_id_case_id_idx" ON "press_letter"("tenant_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_template_tenant_id_name_key" ON "message_template"("tenant_id", "name");

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_clarification_id_fkey" FOREIGN KEY ("clarification_id") REFERENCES "clarification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_question" ADD CONSTRAINT "agency_question_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_file" ADD CONSTRAINT "desk_file_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_file" ADD CONSTRAINT "desk_file_agency_question_id_fkey" FOREIGN KEY ("agency_question_id") REFERENCES "agency_question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "press_letter" ADD CONSTRAINT "press_letter_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ---------------------------------------------------------------------------------------------
-- Row-level security and grants.

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['task', 'dispute', 'agency_question', 'desk_file', 'press_letter',
    'message_template', 'log_head'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_tenant ON %I USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())',
      name);
  END LOOP;
END
$$;
-- Heads are published: that is what they are for.
CREATE POLICY public_reads ON "log_head" FOR SELECT TO saring_public USING (true);
CREATE POLICY system ON "dispute" TO saring_system USING (true);

GRANT SELECT, INSERT ON "task", "dispute", "agency_question", "desk_file", "press_letter",
  "message_template", "log_head" TO saring_app;
GRANT UPDATE (done_at, done_by_id) ON "task" TO saring_app;
GRANT UPDATE (state, answer, answered_by_id, answered_at) ON "dispute" TO saring_app;
GRANT UPDATE (case_id, state, answer, respondent, answered_at) ON "agency_question" TO saring_app;
GRANT UPDATE (body, state, sent_at, due_at, answered_at, closed_at, outcome) ON "press_letter" TO saring_app;
GRANT UPDATE (name, body, updated_at), DELETE ON "message_template" TO saring_app;
GRANT SELECT ON "log_head" TO saring_public;
GRANT SELECT ON "dispute" TO saring_system;

ALTER TABLE "desk_file"
  ADD CONSTRAINT desk_file_origin CHECK (num_nonnulls(dispute_id, agency_question_id) = 1);
ALTER TABLE "dispute"
  ADD CONSTRAINT dispute_answer CHECK ((state = 'OPEN') = (answered_by_id IS NULL));

-- ---------------------------------------------------------------------------------------------
-- A dispute is answered once, by somebody who signed nothing of what is disputed.

CREATE FUNCTION check_dispute_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'OPEN' THEN
    RAISE EXCEPTION 'illegal_step: dispute from % to %', OLD.state, NEW.state USING ERRCODE = 'SA409';
  END IF;
  IF EXISTS (SELECT FROM decision d WHERE d.case_id = NEW.case_id AND d.account_id = NEW.answered_by_id) THEN
    RAISE EXCEPTION 'same_person: signed what is disputed' USING ERRCODE = 'SA420';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER dispute_answer BEFORE UPDATE OF state ON "dispute"
  FOR EACH ROW EXECUTE FUNCTION check_dispute_answer();

CREATE FUNCTION find_dispute(p_code text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT d.tenant_id FROM dispute d WHERE d.code = p_code
$$;
GRANT CREATE ON SCHEMA public TO saring_system;
ALTER FUNCTION find_dispute(text) OWNER TO saring_system;
REVOKE CREATE ON SCHEMA public FROM saring_system;
REVOKE ALL ON FUNCTION find_dispute(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_dispute(text) TO saring_app;

-- Letters go one way only.
CREATE FUNCTION check_letter_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.state, NEW.state) IN (('DRAFTED', 'SENT'), ('DRAFTED', 'CLOSED'), ('SENT', 'ANSWERED'),
                                ('SENT', 'CLOSED'), ('ANSWERED', 'CLOSED')) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'illegal_step: letter from % to %', OLD.state, NEW.state USING ERRCODE = 'SA409';
END
$$;
CREATE TRIGGER letter_step BEFORE UPDATE OF state ON "press_letter"
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION check_letter_step();

-- ---------------------------------------------------------------------------------------------
-- The reviewers' clock stands still while an agency is asked, whoever takes the step.

CREATE FUNCTION stop_reviewers_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'WAITING_FOR_SOURCE' THEN
    NEW.waiting_since := now();
  ELSIF OLD.state = 'WAITING_FOR_SOURCE' THEN
    NEW.waited_seconds := OLD.waited_seconds
      + greatest(0, extract(epoch FROM now() - coalesce(OLD.waiting_since, now())))::integer;
    NEW.waiting_since := NULL;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER case_waiting BEFORE UPDATE OF state ON "cases"
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION stop_reviewers_clock();

-- ---------------------------------------------------------------------------------------------
-- Guard 3: what an office says about its own government needs a second signature from outside it.

CREATE FUNCTION require_outside_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state NOT IN ('PUBLISHED', 'CORRECTED') THEN
    RETURN NEW;
  END IF;
  IF EXISTS (
    SELECT FROM clarification c JOIN cases ON cases.id = c.case_id
    WHERE c.id = NEW.clarification_id AND c.kind = 'FACT_CHECK' AND cases.about_own_government
      AND NOT EXISTS (
        SELECT FROM decision d
        WHERE d.case_id = cases.id AND d.cycle = cases.cycle AND d.kind = 'FACT_CHECK'
          AND d.round <> 'FIRST' AND NOT d.government
          AND (d.verdict = NEW.verdict OR NEW.verdict = 'UNPROVEN'))) THEN
    RAISE EXCEPTION 'needs_independent_signature: second signature' USING ERRCODE = 'SA411';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER version_outside_signature BEFORE INSERT ON "clarification_version"
  FOR EACH ROW EXECUTE FUNCTION require_outside_signature();
