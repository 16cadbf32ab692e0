-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "first_look_at" TIMESTAMPTZ(3);

-- Whoever is given a case or takes it a step on has looked at it. Opening its page is noted by the
-- console. The machine's own step, from NEW to TRIAGED, is no look.
CREATE FUNCTION note_first_look() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.first_look_at := now();
  RETURN NEW;
END
$$;
CREATE TRIGGER case_first_look BEFORE UPDATE OF state, assignee_id ON "cases"
  FOR EACH ROW WHEN (NEW.first_look_at IS NULL
    AND (NEW.assignee_id IS NOT NULL OR NEW.state NOT IN ('NEW', 'TRIAGED')))
  EXECUTE FUNCTION note_first_look();
