-- Print editions and digests, and the open data of each office.

-- CreateEnum
CREATE TYPE "edition_kind" AS ENUM ('DAILY', 'WEEKLY');

-- CreateTable
CREATE TABLE "edition" (
    "tenant_id" UUID NOT NULL,
    "kind" "edition_kind" NOT NULL,
    "day" DATE NOT NULL,
    "ready_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seq" INTEGER NOT NULL,
    "items" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT,
    "bytes" INTEGER,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("tenant_id","kind","day")
);

-- CreateTable
CREATE TABLE "open_data_export" (
    "tenant_id" UUID NOT NULL,
    "exported_at" TIMESTAMPTZ(3) NOT NULL,
    "files" JSONB NOT NULL,
    "previous" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "open_data_export_pkey" PRIMARY KEY ("tenant_id")
);

-- ---------------------------------------------------------------------------------------------
-- Isolation and grants. What an edition said once it says for ever.

ALTER TABLE "edition" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON "edition" USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
GRANT SELECT, INSERT ON "edition" TO saring_app;
ALTER TABLE "open_data_export" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON "open_data_export" USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
GRANT SELECT, INSERT, UPDATE ON "open_data_export" TO saring_app;

-- Tries of webhook deliveries are a log for partners, kept as long as events can be replayed.
GRANT DELETE ON "webhook_attempt" TO saring_app;
CREATE INDEX "webhook_attempt_tenant_id_at_idx" ON "webhook_attempt"("tenant_id", "at");

-- ---------------------------------------------------------------------------------------------
-- Files are kept by content. Somebody may send us back what we made ourselves, and ask for it to be
-- erased: our own copy stays.

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['desk_file', 'kim_bulletin', 'edition', 'open_data_export', 'receipt_check'] LOOP
    EXECUTE format('CREATE POLICY system ON %I TO saring_system USING (true)', name);
    EXECUTE format('GRANT SELECT ON %I TO saring_system', name);
  END LOOP;
END
$$;
GRANT CREATE ON SCHEMA public TO saring_system;
CREATE OR REPLACE FUNCTION file_in_use(p_sha256 text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM attachment a WHERE a.sha256 = p_sha256)
    OR EXISTS (SELECT FROM desk_file f WHERE f.sha256 = p_sha256)
    OR EXISTS (SELECT FROM kim_bulletin b WHERE b.sha256 = p_sha256)
    OR EXISTS (SELECT FROM edition e WHERE e.sha256 = p_sha256)
    OR EXISTS (SELECT FROM receipt_check k WHERE k.capture_sha256 = p_sha256)
    OR EXISTS (SELECT FROM open_data_export o
               WHERE o.files @> jsonb_build_array(jsonb_build_object('sha256', p_sha256))
                  OR o.previous @> jsonb_build_array(jsonb_build_object('sha256', p_sha256)))
$$;
REVOKE CREATE ON SCHEMA public FROM saring_system;
