-- Guard 7: the machine opens a published case again when many messages differ from it in a fact, and
-- says so in the decision log. It may write this one kind of entry, in its own name, and read of
-- the others only what it needs to seal the one before.
GRANT SELECT (tenant_id, seq, hash), INSERT ON "log_entry" TO saring_worker;
CREATE POLICY machine_reopens ON "log_entry" AS RESTRICTIVE FOR INSERT TO saring_worker
  WITH CHECK (actor LIKE 'machine:%' AND action = 'case.reopened');
