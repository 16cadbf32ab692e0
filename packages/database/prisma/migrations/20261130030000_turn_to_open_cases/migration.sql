-- Whoever opens a case keeps every other item of the office waiting until its commit, so what it
-- asks under the lock is asked in one message: whether the same words are known by now, and what the
-- matcher has not heard of yet. Each statement of a volatile function sees what was committed before
-- that statement began: the second one sees what the lock was waited for. A row
-- without a sequence number says that nothing is new.
CREATE FUNCTION take_turn_to_open(p_tenant uuid, p_fingerprint text, p_from xid8, p_limit integer)
RETURNS TABLE (exact_case_id uuid, seq bigint, xact_id xid8, horizon xid8, tenant_id uuid,
               kind match_document_kind, id uuid, ref_id uuid, case_id uuid, title text, body text,
               removed boolean)
LANGUAGE plpgsql VOLATILE SET search_path = public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('open-case'), hashtext(p_tenant::text));
  RETURN QUERY
    SELECT e.exact, f.*
    FROM (SELECT (SELECT d.case_id FROM match_document d
                  WHERE d.tenant_id = p_tenant AND d.fingerprint = p_fingerprint AND NOT d.removed)
                 AS exact) e
    LEFT JOIN match_feed(p_from, -1, p_limit) f ON true
    ORDER BY f.seq;
END
$$;
REVOKE ALL ON FUNCTION take_turn_to_open(uuid, text, xid8, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_turn_to_open(uuid, text, xid8, integer) TO saring_worker;
