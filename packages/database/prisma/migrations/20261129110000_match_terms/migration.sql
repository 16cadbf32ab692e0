-- What the guard compares a message with, and a second home for the index.

-- Texts of documents that a tenant may be matched to: its own and the shared store's.
CREATE FUNCTION match_texts(p_refs uuid[])
RETURNS TABLE (kind match_document_kind, ref_id uuid, title text, body text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT d.kind, d.ref_id, d.title, d.text FROM match_document d
  WHERE d.ref_id = ANY (p_refs) AND NOT d.removed
    AND d.tenant_id IN (current_tenant(), (SELECT t.id FROM tenant t WHERE t.shared))
$$;

-- Words and skeletons of each document, for installations whose index outgrows one process. Filled
-- by the matchers themselves, because folding is theirs; empty where the index is in memory.
CREATE TABLE match_term (
  document_id uuid PRIMARY KEY REFERENCES match_document (id) ON DELETE CASCADE,
  tenant_id uuid NOT NULL,
  -- Of the document's change that was folded; an older one never replaces a newer one.
  seq bigint NOT NULL,
  -- Folding and layout; a matcher reads only its own version.
  version text NOT NULL,
  terms tsvector NOT NULL
);
CREATE INDEX match_term_terms ON match_term USING gin (terms) WITH (fastupdate = off);
CREATE INDEX match_term_tenant ON match_term (tenant_id);
ALTER TABLE match_term ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON match_term USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
CREATE POLICY system ON match_term TO saring_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON match_term TO saring_system;

-- Up to which transaction each version has read the feed.
CREATE TABLE match_term_progress (
  version text PRIMARY KEY,
  horizon xid8 NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON match_term_progress TO saring_system;

CREATE FUNCTION index_match_terms(p_version text, p_rows jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH given AS (
    SELECT r.* FROM jsonb_to_recordset(p_rows) AS r(id uuid, seq bigint, removed boolean, terms jsonb)),
  gone AS (
    DELETE FROM match_term t USING given g WHERE g.removed AND t.document_id = g.id AND t.seq <= g.seq)
  INSERT INTO match_term (document_id, tenant_id, seq, version, terms)
  SELECT g.id, d.tenant_id, g.seq, p_version,
         array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(g.terms)))
  FROM given g JOIN match_document d ON d.id = g.id
  WHERE NOT g.removed ORDER BY g.id
  ON CONFLICT (document_id) DO UPDATE
  SET seq = excluded.seq, version = excluded.version, terms = excluded.terms
  WHERE match_term.seq < excluded.seq OR match_term.version <> excluded.version
$$;
CREATE FUNCTION match_terms_reached(p_version text, p_horizon xid8) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO match_term_progress (version, horizon) VALUES (p_version, p_horizon)
  ON CONFLICT (version) DO UPDATE SET horizon = greatest(match_term_progress.horizon, excluded.horizon)
$$;
CREATE FUNCTION match_terms_horizon(p_version text) RETURNS xid8
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT horizon FROM match_term_progress WHERE version = p_version
$$;
-- Documents that hold the most of the given terms. Each term counts alike: the caller sends only
-- the rarest ones, and verifies what comes back.
CREATE FUNCTION match_candidates(p_version text, p_terms text[], p_limit integer)
RETURNS TABLE (kind match_document_kind, ref_id uuid, tenant_id uuid, case_id uuid, title text, body text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH question AS (
    SELECT string_agg(quote_literal(term), ' | ')::tsquery AS any_of FROM unnest(p_terms) AS term),
  best AS (
    SELECT t.document_id, ts_rank(t.terms, q.any_of) AS rank
    FROM match_term t, question q
    WHERE t.terms @@ q.any_of AND t.version = p_version
      AND t.tenant_id IN (current_tenant(), (SELECT s.id FROM tenant s WHERE s.shared))
    ORDER BY rank DESC, t.document_id LIMIT p_limit)
  SELECT d.kind, d.ref_id, d.tenant_id, d.case_id, d.title, d.text
  FROM best JOIN match_document d ON d.id = best.document_id
  WHERE NOT d.removed ORDER BY best.rank DESC
$$;

DO $$
DECLARE
  signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY[
    'match_texts(uuid[])', 'index_match_terms(text, jsonb)', 'match_terms_reached(text, xid8)',
    'match_terms_horizon(text)', 'match_candidates(text, text[], integer)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO saring_system', signature);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO saring_worker', signature);
  END LOOP;
END
$$;
