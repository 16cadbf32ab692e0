-- Work that a queue lost must be told again, whatever state the queue holds it in.
--
-- An expired lease was told once only, and under a job id that a queue may still hold for the
-- worker that died; the item then lay for ever. It is given back here instead: due at once, with a
-- new fence. `told` grows with the logarithm of the waiting time and becomes part of the job id,
-- so that even a job the queue has mislaid is followed by another, while a long backlog does not
-- fill the queue with copies of itself.
DROP FUNCTION claim_due_work(integer, integer);
CREATE FUNCTION claim_due_work(p_limit integer, p_told_seconds integer)
RETURNS TABLE (id uuid, tenant_id uuid, stage text, job text, fence integer, told integer)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH picked AS (
    SELECT d.id FROM work_item d
    WHERE (d.state = 'DUE' AND d.due_at <= now()
           AND (d.enqueued_at IS NULL OR d.enqueued_at < now() - make_interval(secs => p_told_seconds)))
       OR (d.state = 'LEASED' AND d.lease_until < now())
    ORDER BY d.due_at LIMIT p_limit FOR UPDATE SKIP LOCKED)
  UPDATE work_item w
  SET enqueued_at = now(),
      due_at = CASE WHEN w.state = 'LEASED' THEN now() ELSE w.due_at END,
      fence = CASE WHEN w.state = 'LEASED' THEN w.fence + 1 ELSE w.fence END,
      state = 'DUE'
  FROM picked WHERE w.id = picked.id
  RETURNING w.id, w.tenant_id, w.stage, w.job, w.fence,
            floor(log(2, greatest(1, 1 + (extract(epoch FROM now() - w.due_at) / p_told_seconds)::numeric)))::integer
$$;
ALTER FUNCTION claim_due_work(integer, integer) OWNER TO saring_system;
REVOKE ALL ON FUNCTION claim_due_work(integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim_due_work(integer, integer) TO saring_app, saring_worker;
