-- Webhooks get tables of their own: events that are not about a clarification, a log of tries, and
-- replay. The release ledger is written by the database itself.

-- AlterTable
ALTER TABLE "clarification" ADD COLUMN     "recheck_at" TIMESTAMPTZ(3),
ADD COLUMN     "release_seq" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "webhook_endpoint" ADD COLUMN     "description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "event_types" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "failing_since" TIMESTAMPTZ(3),
ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pause_reason" TEXT,
ADD COLUMN     "previous_secret" TEXT,
ADD COLUMN     "previous_secret_until" TIMESTAMPTZ(3),
ADD COLUMN     "removed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "release" (
    "tenant_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "clarification_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "clarification_kind" NOT NULL,
    "state" "clarification_state" NOT NULL,
    "released_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_pkey" PRIMARY KEY ("tenant_id","seq")
);

-- CreateTable
CREATE TABLE "publication_sequence" (
    "tenant_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_sequence_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "webhook_event" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_status" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_attempt" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" TEXT NOT NULL,
    "delivered" BOOLEAN NOT NULL,
    "milliseconds" INTEGER NOT NULL,

    CONSTRAINT "webhook_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_notice" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "partner_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_count" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "used" INTEGER NOT NULL,
    "granted" INTEGER NOT NULL,

    CONSTRAINT "request_count_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "release_tenant_id_released_at_seq_idx" ON "release"("tenant_id", "released_at", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "release_clarification_id_version_key" ON "release"("clarification_id", "version");

-- CreateIndex
CREATE INDEX "webhook_event_tenant_id_occurred_at_idx" ON "webhook_event"("tenant_id", "occurred_at");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_event_tenant_id_type_subject_key" ON "webhook_event"("tenant_id", "type", "subject");

-- CreateIndex
CREATE INDEX "webhook_delivery_tenant_id_event_id_idx" ON "webhook_delivery"("tenant_id", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_delivery_endpoint_id_event_id_key" ON "webhook_delivery"("endpoint_id", "event_id");

-- CreateIndex
CREATE INDEX "webhook_attempt_tenant_id_delivery_id_at_idx" ON "webhook_attempt"("tenant_id", "delivery_id", "at");

-- CreateIndex
CREATE INDEX "partner_notice_tenant_id_partner_id_created_at_idx" ON "partner_notice"("tenant_id", "partner_id", "created_at");

-- CreateIndex
CREATE INDEX "request_count_window_start_idx" ON "request_count"("window_start");

-- CreateIndex
CREATE INDEX "clarification_tenant_id_release_seq_idx" ON "clarification"("tenant_id", "release_seq");

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "webhook_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "webhook_delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_notice" ADD CONSTRAINT "partner_notice_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------
-- What is there already. Whoever migrates may be no superuser, so the forced policies step aside.

ALTER TABLE "clarification" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "clarification_version" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "delivery" NO FORCE ROW LEVEL SECURITY;

INSERT INTO "release" (tenant_id, seq, clarification_id, version, kind, state, released_at, recorded_at)
SELECT v.tenant_id, row_number() OVER (PARTITION BY v.tenant_id ORDER BY v.published_at, v.id),
       v.clarification_id, v.version, c.kind, v.state, v.published_at, v.published_at
FROM "clarification_version" v JOIN "clarification" c ON c.id = v.clarification_id;
INSERT INTO "publication_sequence" (tenant_id, seq, changed_at)
SELECT tenant_id, max(seq), now() FROM "release" GROUP BY tenant_id;
UPDATE "clarification" c
SET release_seq = (SELECT max(r.seq) FROM "release" r WHERE r.clarification_id = c.id)
WHERE EXISTS (SELECT FROM "release" r WHERE r.clarification_id = c.id);

INSERT INTO "webhook_event" (id, tenant_id, type, subject, data, occurred_at)
SELECT gen_random_uuid(), d.tenant_id, 'clarification.' || lower(v.state::text),
       format('clarification:%s:%s', d.clarification_id, d.version),
       jsonb_build_object('id', c.id, 'slug', c.slug, 'version', d.version, 'title', v.title),
       min(d.created_at)
FROM "delivery" d
JOIN "clarification" c ON c.id = d.clarification_id
JOIN "clarification_version" v ON v.clarification_id = c.id AND v.version = d.version
WHERE d.endpoint_id IS NOT NULL
GROUP BY d.tenant_id, v.state, d.clarification_id, d.version, c.id, v.title;
INSERT INTO "webhook_delivery" (id, tenant_id, event_id, endpoint_id, state, attempts, last_status, created_at, sent_at)
SELECT d.id, d.tenant_id, e.id, d.endpoint_id, d.state, d.attempts, d.last_status, d.created_at, d.sent_at
FROM "delivery" d
JOIN "webhook_event" e ON e.tenant_id = d.tenant_id
  AND e.subject = format('clarification:%s:%s', d.clarification_id, d.version)
WHERE d.endpoint_id IS NOT NULL;
DELETE FROM "delivery" WHERE endpoint_id IS NOT NULL;
ALTER TABLE "delivery" DROP COLUMN "endpoint_id";

ALTER TABLE "clarification" FORCE ROW LEVEL SECURITY;
ALTER TABLE "clarification_version" FORCE ROW LEVEL SECURITY;
ALTER TABLE "delivery" FORCE ROW LEVEL SECURITY;

-- ---------------------------------------------------------------------------------------------
-- Every version that is published is a release, whoever publishes it. The tenant's row is locked
-- until the commit, so the sequence has no gap and grows in the order of commits.

CREATE FUNCTION record_release() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  next integer;
BEGIN
  INSERT INTO publication_sequence AS p (tenant_id, seq, changed_at)
  VALUES (NEW.tenant_id, 1, clock_timestamp())
  ON CONFLICT (tenant_id) DO UPDATE
  SET seq = p.seq + 1, changed_at = greatest(p.changed_at, clock_timestamp())
  RETURNING seq INTO next;
  INSERT INTO release (tenant_id, seq, clarification_id, version, kind, state, released_at, recorded_at)
  SELECT NEW.tenant_id, next, c.id, NEW.version, c.kind, NEW.state, NEW.published_at, clock_timestamp()
  FROM clarification c WHERE c.id = NEW.clarification_id;
  UPDATE clarification SET release_seq = next WHERE id = NEW.clarification_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER version_release AFTER INSERT ON "clarification_version"
  FOR EACH ROW EXECUTE FUNCTION record_release();

-- ---------------------------------------------------------------------------------------------
-- Isolation and grants.

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'release', 'publication_sequence', 'webhook_event', 'webhook_delivery', 'webhook_attempt',
    'partner_notice'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_tenant ON %I USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())',
      name);
  END LOOP;
END
$$;
CREATE POLICY public_reads ON "release" FOR SELECT TO saring_public USING (true);
CREATE POLICY public_reads ON "publication_sequence" FOR SELECT TO saring_public USING (true);

GRANT SELECT, INSERT ON "release", "webhook_event", "webhook_attempt" TO saring_app;
GRANT SELECT, INSERT, UPDATE ON "publication_sequence", "webhook_delivery", "partner_notice" TO saring_app;
GRANT SELECT ON "release", "publication_sequence", "webhook_event", "webhook_delivery" TO saring_worker;
GRANT SELECT ON "release", "publication_sequence" TO saring_public;
REVOKE DELETE ON "webhook_endpoint" FROM saring_app;

-- ---------------------------------------------------------------------------------------------
-- Requests are counted here for all processes together. The counts of a minute may be lost in a
-- crash, and cost no write-ahead log.

ALTER TABLE "request_count" SET UNLOGGED;
GRANT SELECT, INSERT, UPDATE, DELETE ON "request_count" TO saring_system;
CREATE FUNCTION take_requests(p_key text, p_most integer, p_seconds integer, p_wanted integer)
RETURNS TABLE (granted integer, used integer, reset_seconds double precision)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO request_count AS c (key, window_start, used, granted)
  VALUES (p_key, now(), least(p_wanted, p_most), least(p_wanted, p_most))
  ON CONFLICT (key) DO UPDATE SET
    granted = CASE WHEN c.window_start <= now() - make_interval(secs => p_seconds)
      THEN least(p_wanted, p_most) ELSE least(p_wanted, greatest(0, p_most - c.used)) END,
    used = CASE WHEN c.window_start <= now() - make_interval(secs => p_seconds)
      THEN least(p_wanted, p_most) ELSE least(p_most, c.used + p_wanted) END,
    window_start = CASE WHEN c.window_start <= now() - make_interval(secs => p_seconds)
      THEN now() ELSE c.window_start END
  RETURNING c.granted, c.used,
    extract(epoch FROM c.window_start + make_interval(secs => p_seconds) - now())::float8
$$;
CREATE FUNCTION forget_requests(p_seconds integer) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM request_count c WHERE c.window_start < now() - make_interval(secs => p_seconds)
$$;
GRANT CREATE ON SCHEMA public TO saring_system;
DO $$
DECLARE
  signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY[
    'take_requests(text, integer, integer, integer)', 'forget_requests(integer)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO saring_system', signature);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO saring_app', signature);
  END LOOP;
END
$$;
REVOKE CREATE ON SCHEMA public FROM saring_system;
