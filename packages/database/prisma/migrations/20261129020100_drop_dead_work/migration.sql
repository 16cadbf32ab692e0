-- An operator may give up dead work. Who did so, and why, stands in the tenant's log.
CREATE FUNCTION drop_dead_work(p_id uuid)
RETURNS TABLE (tenant_id uuid, stage text, job text, payload jsonb)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM work_item w WHERE w.id = p_id AND w.state = 'DEAD'
  RETURNING w.tenant_id, w.stage, w.job, w.payload
$$;
ALTER FUNCTION drop_dead_work(uuid) OWNER TO saring_system;
REVOKE ALL ON FUNCTION drop_dead_work(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION drop_dead_work(uuid) TO saring_app;
