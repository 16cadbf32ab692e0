-- CreateEnum
CREATE TYPE "evidence_role" AS ENUM ('APPEARANCE', 'SOURCE');

-- CreateEnum
CREATE TYPE "evidence_status" AS ENUM ('KNOWN', 'UNKNOWN', 'ATTENTION');

-- CreateEnum
CREATE TYPE "official_kind" AS ENUM ('DOMAIN', 'ACCOUNT', 'PHONE');

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "key" TEXT,
ADD COLUMN     "read_from" TEXT,
ADD COLUMN     "role" "evidence_role" NOT NULL DEFAULT 'APPEARANCE',
ADD COLUMN     "signal" TEXT,
ADD COLUMN     "status" "evidence_status",
ADD COLUMN     "why" JSONB;

-- CreateTable
CREATE TABLE "capture_blob" (
    "tenant_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "capture_blob_pkey" PRIMARY KEY ("evidence_id","sha256")
);

-- CreateTable
CREATE TABLE "official_entry" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "kind" "official_kind" NOT NULL,
    "value" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "as_of" DATE,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "official_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "press_council_media" (
    "tenant_id" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "press_council_media_pkey" PRIMARY KEY ("tenant_id","domain")
);

-- CreateIndex
CREATE INDEX "capture_blob_sha256_idx" ON "capture_blob"("sha256");

-- CreateIndex
CREATE INDEX "capture_blob_tenant_id_idx" ON "capture_blob"("tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "official_entry_tenant_id_kind_value_key" ON "official_entry"("tenant_id", "kind", "value");

-- AddForeignKey
ALTER TABLE "capture_blob" ADD CONSTRAINT "capture_blob_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What people attached before roles existed is what their verdicts rest on.
UPDATE "evidence" SET role = 'SOURCE' WHERE added_by_id IS NOT NULL;

-- A machine reads and keeps; only a person says that a verdict may rest on it.
ALTER TABLE "evidence"
  ADD CONSTRAINT evidence_source_by_person CHECK (role = 'APPEARANCE' OR added_by_id IS NOT NULL);
CREATE FUNCTION refuse_machine_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.role = 'SOURCE' AND current_user = 'saring_worker' THEN
    RAISE EXCEPTION 'only a person makes something a source' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER evidence_source_role BEFORE INSERT OR UPDATE OF role ON "evidence"
  FOR EACH ROW EXECUTE FUNCTION refuse_machine_source();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['capture_blob', 'official_entry', 'press_council_media'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_tenant ON %I USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())',
      name);
  END LOOP;
END
$$;

GRANT SELECT, INSERT ON "capture_blob" TO saring_app, saring_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON "official_entry", "press_council_media" TO saring_app;
GRANT SELECT ON "official_entry", "press_council_media" TO saring_worker;

-- The retention looks across tenants: a file is kept as long as anybody's case rests on it.
CREATE POLICY retention_reads ON "capture_blob" TO saring_system USING (true);
CREATE POLICY retention_reads ON "evidence" TO saring_system USING (true);
CREATE POLICY retention_reads ON "item" TO saring_system USING (true);
CREATE POLICY retention_reads ON "cases" TO saring_system USING (true);
GRANT SELECT ON "capture_blob", "evidence", "item", "cases" TO saring_system;
CREATE FUNCTION capture_needed(p_sha256 text, p_before timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (
    SELECT FROM capture_blob b
    JOIN evidence e ON e.id = b.evidence_id
    LEFT JOIN item i ON i.id = e.item_id
    LEFT JOIN cases c ON c.id = coalesce(e.case_id, i.case_id)
    WHERE b.sha256 = p_sha256
      AND (e.observed_at >= p_before
           OR e.role = 'SOURCE'
           -- Open cases, and those with a public text that may be disputed. A merged one is open
           -- as long as the one it went into; its evidence is read again there.
           OR c.state NOT IN ('PUBLISHED', 'MERGED')
           OR EXISTS (SELECT FROM clarification k WHERE k.case_id = c.id)))
$$;
GRANT CREATE ON SCHEMA public TO saring_system;
ALTER FUNCTION capture_needed(text, timestamptz) OWNER TO saring_system;
REVOKE CREATE ON SCHEMA public FROM saring_system;
REVOKE ALL ON FUNCTION capture_needed(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION capture_needed(text, timestamptz) TO saring_app, saring_worker;
