-- What the public may see is told by the date of its first publication. The planner may not use what
-- it knows of a column behind row-level security unless the operator is leakproof: a comparison of
-- states is not, and where all are published it reckoned with one row in a hundred thousand.
ALTER TABLE clarification ADD CONSTRAINT clarification_published
  CHECK ((state = 'DRAFT') = (published_at IS NULL)) NOT VALID;
ALTER TABLE clarification VALIDATE CONSTRAINT clarification_published;
ALTER POLICY public_reads ON clarification USING (published_at IS NOT NULL);
