-- Every look at the feed walked through all documents in the order of their numbers and threw away
-- those that were read long ago: 24 ms with a hundred thousand of them, before each match. The few
-- changes since a transaction are now found by the transaction; a long way to catch up is walked by
-- number as before, where nearly every document is wanted.
CREATE OR REPLACE FUNCTION match_feed(p_from xid8, p_after bigint, p_limit integer)
RETURNS TABLE (seq bigint, xact_id xid8, horizon xid8, tenant_id uuid, kind match_document_kind,
               id uuid, ref_id uuid, case_id uuid, title text, body text, removed boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
  few bigint[];
BEGIN
  -- Whoever goes on after a full page is catching up.
  IF p_after < 0 THEN
    few := ARRAY(SELECT d.seq FROM match_document d WHERE d.xact_id >= p_from
                 ORDER BY d.xact_id LIMIT p_limit + 1);
    IF cardinality(few) <= p_limit THEN
      RETURN QUERY
        SELECT d.seq, d.xact_id, pg_snapshot_xmin(pg_current_snapshot()), d.tenant_id, d.kind, d.id,
               d.ref_id, d.case_id, d.title, d.text, d.removed
        FROM match_document d WHERE d.seq = ANY (few) ORDER BY d.seq;
      RETURN;
    END IF;
  END IF;
  RETURN QUERY
    SELECT d.seq, d.xact_id, pg_snapshot_xmin(pg_current_snapshot()), d.tenant_id, d.kind, d.id,
           d.ref_id, d.case_id, d.title, d.text, d.removed
    FROM match_document d
    WHERE d.xact_id >= p_from AND d.seq > p_after ORDER BY d.seq LIMIT p_limit;
END
$$;
