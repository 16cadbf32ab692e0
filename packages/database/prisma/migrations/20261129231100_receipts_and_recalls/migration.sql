-- What partners did with what they were given, and what they are asked to take back.

-- CreateEnum
CREATE TYPE "press_council_status" AS ENUM ('UNKNOWN', 'NONE', 'ADMINISTRATIVE', 'FACTUAL');

-- CreateEnum
CREATE TYPE "receive_way" AS ENUM ('COPY', 'FEED', 'DIGEST', 'PROGRAM');

-- CreateEnum
CREATE TYPE "fetch_way" AS ENUM ('FEED', 'API', 'WEBHOOK', 'PORTAL', 'EDITION');

-- CreateEnum
CREATE TYPE "report_way" AS ENUM ('API', 'PORTAL', 'LINK', 'CHECK');

-- CreateEnum
CREATE TYPE "receipt_result" AS ENUM ('PENDING', 'MATCHES', 'OLDER', 'NOT_FOUND', 'UNKNOWN');

-- AlterTable
ALTER TABLE "partner" ADD COLUMN     "agreement_from" DATE,
ADD COLUMN     "agreement_hours_to_publish" INTEGER,
ADD COLUMN     "agreement_items_per_month" INTEGER,
ADD COLUMN     "agreement_number" TEXT,
ADD COLUMN     "agreement_until" DATE,
ADD COLUMN     "editions" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "links_valid_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "login_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "onboarded_at" TIMESTAMPTZ(3),
ADD COLUMN     "press_council_as_of" DATE,
ADD COLUMN     "press_council_status" "press_council_status" NOT NULL DEFAULT 'UNKNOWN',
ADD COLUMN     "receive_way" "receive_way";

-- AlterTable
ALTER TABLE "webhook_event" ADD COLUMN     "partner_id" UUID;

-- CreateTable
CREATE TABLE "partner_session" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "partner_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_fetch" (
    "tenant_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "clarification_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "way" "fetch_way" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partner_fetch_pkey" PRIMARY KEY ("partner_id","clarification_id","version","way")
);

-- CreateTable
CREATE TABLE "receipt" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "clarification_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "url" TEXT,
    "place" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "way" "report_way" NOT NULL,
    "result" "receipt_result" NOT NULL DEFAULT 'PENDING',
    "checked_version" INTEGER,
    "checked_at" TIMESTAMPTZ(3),
    "capture_sha256" TEXT,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt_check" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "receipt_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "result" "receipt_result" NOT NULL,
    "checked_version" INTEGER,
    "share" DOUBLE PRECISION,
    "capture_sha256" TEXT,
    "failure" TEXT,

    CONSTRAINT "receipt_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "acknowledgement" (
    "tenant_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "clarification_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "way" "report_way" NOT NULL,

    CONSTRAINT "acknowledgement_pkey" PRIMARY KEY ("partner_id","clarification_id","version")
);

-- CreateTable
CREATE TABLE "recall" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "clarification_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "had_version" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "reminded_at" TIMESTAMPTZ(3),
    "next_reminder_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recall_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "partner_session_token_hash_key" ON "partner_session"("token_hash");

-- CreateIndex
CREATE INDEX "partner_session_tenant_id_partner_id_idx" ON "partner_session"("tenant_id", "partner_id");

-- CreateIndex
CREATE INDEX "partner_fetch_tenant_id_clarification_id_version_idx" ON "partner_fetch"("tenant_id", "clarification_id", "version");

-- CreateIndex
CREATE INDEX "receipt_tenant_id_clarification_id_idx" ON "receipt"("tenant_id", "clarification_id");

-- CreateIndex
CREATE INDEX "receipt_tenant_id_reported_at_idx" ON "receipt"("tenant_id", "reported_at");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_partner_id_clarification_id_url_key" ON "receipt"("partner_id", "clarification_id", "url");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_partner_id_clarification_id_place_key" ON "receipt"("partner_id", "clarification_id", "place");

-- CreateIndex
CREATE INDEX "receipt_check_tenant_id_receipt_id_at_idx" ON "receipt_check"("tenant_id", "receipt_id", "at");

-- CreateIndex
CREATE INDEX "acknowledgement_tenant_id_clarification_id_idx" ON "acknowledgement"("tenant_id", "clarification_id");

-- CreateIndex
CREATE INDEX "recall_tenant_id_next_reminder_at_idx" ON "recall"("tenant_id", "next_reminder_at");

-- CreateIndex
CREATE INDEX "recall_tenant_id_clarification_id_idx" ON "recall"("tenant_id", "clarification_id");

-- CreateIndex
CREATE UNIQUE INDEX "recall_partner_id_clarification_id_version_key" ON "recall"("partner_id", "clarification_id", "version");

-- AddForeignKey
ALTER TABLE "partner_session" ADD CONSTRAINT "partner_session_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_fetch" ADD CONSTRAINT "partner_fetch_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_fetch" ADD CONSTRAINT "partner_fetch_clarification_id_fkey" FOREIGN KEY ("clarification_id") REFERENCES "clarification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_clarification_id_fkey" FOREIGN KEY ("clarification_id") REFERENCES "clarification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt_check" ADD CONSTRAINT "receipt_check_receipt_id_fkey" FOREIGN KEY ("receipt_id") REFERENCES "receipt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_clarification_id_fkey" FOREIGN KEY ("clarification_id") REFERENCES "clarification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recall" ADD CONSTRAINT "recall_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recall" ADD CONSTRAINT "recall_clarification_id_fkey" FOREIGN KEY ("clarification_id") REFERENCES "clarification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------
-- Constraints, row-level security and grants.

ALTER TABLE "receipt"
  ADD CONSTRAINT receipt_where CHECK (num_nonnulls(url, place) = 1),
  ADD CONSTRAINT receipt_version CHECK (version > 0);
ALTER TABLE "receipt_check" ADD CONSTRAINT receipt_check_share CHECK (share BETWEEN 0 AND 1);
ALTER TABLE "recall"
  ADD CONSTRAINT recall_newer CHECK (version > had_version),
  ADD CONSTRAINT recall_reminders CHECK (reminders >= 0);
ALTER TABLE "partner"
  ADD CONSTRAINT partner_agreement CHECK (agreement_until >= agreement_from),
  ADD CONSTRAINT partner_agreement_terms CHECK (
    agreement_items_per_month >= 0 AND agreement_hours_to_publish > 0);

-- The partner a transaction works for. Nothing set means every partner of the tenant.
CREATE FUNCTION current_partner() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('saring.partner', true), '')::uuid $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'partner_session', 'partner_fetch', 'receipt', 'receipt_check', 'acknowledgement', 'recall'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_tenant ON %I USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())',
      name);
  END LOOP;
  -- A transaction that works for one partner sees nothing of the others.
  FOREACH name IN ARRAY ARRAY[
    'partner_session', 'partner_fetch', 'receipt', 'receipt_check', 'acknowledgement', 'recall',
    'partner_notice', 'webhook_endpoint', 'api_key'] LOOP
    EXECUTE format(
      'CREATE POLICY own_partner ON %I AS RESTRICTIVE TO saring_app
         USING (current_partner() IS NULL OR partner_id = current_partner())
         WITH CHECK (current_partner() IS NULL OR partner_id = current_partner())',
      name);
  END LOOP;
END
$$;
CREATE POLICY own_partner ON "partner" AS RESTRICTIVE TO saring_app
  USING (current_partner() IS NULL OR id = current_partner())
  WITH CHECK (current_partner() IS NULL OR id = current_partner());

GRANT SELECT, INSERT ON "partner_session", "partner_fetch", "receipt", "receipt_check",
  "acknowledgement", "recall" TO saring_app;
GRANT UPDATE (last_seen_at, revoked_at) ON "partner_session" TO saring_app;
GRANT UPDATE (result, checked_version, checked_at, capture_sha256) ON "receipt" TO saring_app;
GRANT UPDATE (reminders, reminded_at, next_reminder_at) ON "recall" TO saring_app;

-- ---------------------------------------------------------------------------------------------
-- A webhook that was answered with 2xx is a version that was taken.

CREATE FUNCTION record_webhook_fetch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO partner_fetch (tenant_id, partner_id, clarification_id, version, way, at)
  SELECT NEW.tenant_id, e.partner_id, split_part(v.subject, ':', 2)::uuid,
         split_part(v.subject, ':', 3)::int, 'WEBHOOK', coalesce(NEW.sent_at, now())
  FROM webhook_event v JOIN webhook_endpoint e ON e.id = NEW.endpoint_id
  WHERE v.id = NEW.event_id AND v.subject LIKE 'clarification:%'
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER webhook_fetch AFTER UPDATE OF state ON "webhook_delivery"
  FOR EACH ROW WHEN (NEW.state = 'SENT' AND OLD.state <> 'SENT')
  EXECUTE FUNCTION record_webhook_fetch();

-- What is there already. Whoever migrates may be no superuser, so the forced policies step aside.
ALTER TABLE "webhook_delivery" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "webhook_event" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "webhook_endpoint" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "partner_fetch" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "clarification" NO FORCE ROW LEVEL SECURITY;
INSERT INTO partner_fetch (tenant_id, partner_id, clarification_id, version, way, at)
SELECT d.tenant_id, e.partner_id, c.id, split_part(v.subject, ':', 3)::int, 'WEBHOOK',
       coalesce(min(d.sent_at), min(d.created_at))
FROM webhook_delivery d
JOIN webhook_event v ON v.id = d.event_id AND v.subject LIKE 'clarification:%'
JOIN webhook_endpoint e ON e.id = d.endpoint_id
JOIN clarification c ON c.id::text = split_part(v.subject, ':', 2)
WHERE d.state = 'SENT'
GROUP BY d.tenant_id, e.partner_id, c.id, split_part(v.subject, ':', 3);
ALTER TABLE "webhook_delivery" FORCE ROW LEVEL SECURITY;
ALTER TABLE "webhook_event" FORCE ROW LEVEL SECURITY;
ALTER TABLE "webhook_endpoint" FORCE ROW LEVEL SECURITY;
ALTER TABLE "partner_fetch" FORCE ROW LEVEL SECURITY;
ALTER TABLE "clarification" FORCE ROW LEVEL SECURITY;

-- ---------------------------------------------------------------------------------------------
-- Who holds this session of the portal: 30 idle minutes, 12 hours or the end of the partnership end
-- it. Looked up before the tenant is known.

CREATE POLICY system ON "partner_session" TO saring_system USING (true);
CREATE POLICY system ON "partner" TO saring_system USING (true);
GRANT SELECT ON "partner_session", "partner" TO saring_system;
GRANT UPDATE (last_seen_at) ON "partner_session" TO saring_system;
CREATE FUNCTION find_partner_session(p_token_hash text)
RETURNS TABLE (session_id uuid, tenant_id uuid, partner_id uuid, name text)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH touched AS (
    UPDATE partner_session s SET last_seen_at = now()
    WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL
      AND s.last_seen_at BETWEEN now() - interval '30 minutes' AND now() - interval '1 minute'
      AND s.created_at > now() - interval '12 hours')
  SELECT s.id, s.tenant_id, p.id, p.name
  FROM partner_session s JOIN partner p ON p.id = s.partner_id
  WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND p.ended_at IS NULL
    AND s.last_seen_at > now() - interval '30 minutes'
    AND s.created_at > now() - interval '12 hours'
$$;
GRANT CREATE ON SCHEMA public TO saring_system;
ALTER FUNCTION find_partner_session(text) OWNER TO saring_system;
REVOKE ALL ON FUNCTION find_partner_session(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_partner_session(text) TO saring_app;
REVOKE CREATE ON SCHEMA public FROM saring_system;
