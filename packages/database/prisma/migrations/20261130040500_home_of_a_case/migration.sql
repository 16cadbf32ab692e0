-- Where a case is worked on: merges are followed to their end. A chain of merges is short; the bound
-- only keeps a broken one from going round.
CREATE FUNCTION case_home(p_case uuid) RETURNS uuid
LANGUAGE sql STABLE SET search_path = public AS $$
  WITH RECURSIVE way AS (
    SELECT c.id, c.merged_into_id, 0 AS step FROM cases c WHERE c.id = p_case
    UNION ALL
    SELECT c.id, c.merged_into_id, way.step + 1 FROM way JOIN cases c ON c.id = way.merged_into_id
    WHERE way.step < 20)
  SELECT id FROM way ORDER BY step DESC LIMIT 1
$$;
REVOKE ALL ON FUNCTION case_home(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION case_home(uuid) TO saring_app, saring_worker;
