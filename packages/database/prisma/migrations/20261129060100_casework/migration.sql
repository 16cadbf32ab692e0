-- Locks, drafts, merges and splits, saved views, and the search of the review console.

CREATE TYPE "case_move_kind" AS ENUM ('MERGE', 'SPLIT');

CREATE TABLE "case_lock" (
    "case_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_lock_pkey" PRIMARY KEY ("case_id")
);

CREATE TABLE "case_draft" (
    "case_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "fields" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_draft_pkey" PRIMARY KEY ("case_id","account_id")
);

CREATE TABLE "case_move" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "kind" "case_move_kind" NOT NULL,
    "from_case_id" UUID NOT NULL,
    "to_case_id" UUID NOT NULL,
    "item_ids" UUID[],
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_move_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "cases_tenant_id_priority_id_idx" ON "cases"("tenant_id", "priority" DESC, "id");
CREATE INDEX "case_lock_tenant_id_idx" ON "case_lock"("tenant_id");
CREATE INDEX "case_draft_tenant_id_idx" ON "case_draft"("tenant_id");
CREATE INDEX "case_move_tenant_id_from_case_id_idx" ON "case_move"("tenant_id", "from_case_id");
CREATE INDEX "case_move_tenant_id_to_case_id_idx" ON "case_move"("tenant_id", "to_case_id");
CREATE UNIQUE INDEX "saved_view_tenant_id_account_id_name_key" ON "saved_view"("tenant_id", "account_id", "name");

ALTER TABLE "case_lock" ADD CONSTRAINT "case_lock_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_draft" ADD CONSTRAINT "case_draft_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_move" ADD CONSTRAINT "case_move_from_case_id_fkey" FOREIGN KEY ("from_case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_move" ADD CONSTRAINT "case_move_to_case_id_fkey" FOREIGN KEY ("to_case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "saved_view"
  ADD CONSTRAINT saved_view_size CHECK (char_length(name) <= 80 AND char_length(query) <= 500);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['case_lock', 'case_draft', 'case_move', 'saved_view'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_tenant ON %I USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())',
      name);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE, DELETE ON "case_lock", "case_draft", "saved_view" TO saring_app;
GRANT SELECT, INSERT ON "case_move" TO saring_app;
GRANT UPDATE (undone_at) ON "case_move" TO saring_app;

-- Full text over what reviewers may see. Row-level security keeps the planner from using these
-- indexes, because the text operator is not leakproof; the function runs on the role of the
-- look-ups and compares the tenant itself.
CREATE INDEX item_search ON "item" USING gin (to_tsvector('indonesian', masked_text));
CREATE INDEX case_search ON "cases" USING gin (to_tsvector('indonesian', claim));
CREATE INDEX version_search ON "clarification_version"
  USING gin (to_tsvector('indonesian', title || ' ' || claim || ' ' || summary));

CREATE POLICY system ON "item" FOR SELECT TO saring_system USING (true);
CREATE POLICY system ON "cases" FOR SELECT TO saring_system USING (true);
CREATE POLICY system ON "clarification_version" FOR SELECT TO saring_system USING (true);
GRANT SELECT (id, tenant_id, case_id, masked_text) ON "item" TO saring_system;
GRANT SELECT (id, tenant_id, claim) ON "cases" TO saring_system;
GRANT SELECT (tenant_id, clarification_id, version, title, claim, summary)
  ON "clarification_version" TO saring_system;
GRANT CREATE ON SCHEMA public TO saring_system;

CREATE FUNCTION search_cases(p_query text, p_limit integer) RETURNS TABLE (case_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH asked AS (SELECT websearch_to_tsquery('indonesian', p_query) AS query)
  SELECT found.id FROM (
    SELECT i.case_id AS id FROM item i, asked
    WHERE i.tenant_id = current_tenant() AND i.case_id IS NOT NULL
      AND to_tsvector('indonesian', i.masked_text) @@ asked.query
    UNION
    SELECT c.id FROM cases c, asked
    WHERE c.tenant_id = current_tenant() AND to_tsvector('indonesian', c.claim) @@ asked.query
    UNION
    SELECT cl.case_id FROM clarification_version v
    JOIN clarification cl ON cl.id = v.clarification_id AND cl.current_version = v.version, asked
    WHERE v.tenant_id = current_tenant()
      AND to_tsvector('indonesian', v.title || ' ' || v.claim || ' ' || v.summary) @@ asked.query
  ) found LIMIT p_limit
$$;
ALTER FUNCTION search_cases(text, integer) OWNER TO saring_system;
REVOKE ALL ON FUNCTION search_cases(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_cases(text, integer) TO saring_app;
REVOKE CREATE ON SCHEMA public FROM saring_system;
