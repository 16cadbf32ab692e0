-- What proves where a partner published a clarification is kept as long as the receipt.
ALTER TABLE "receipt_check" ADD COLUMN "capture_files" TEXT[] DEFAULT ARRAY[]::TEXT[];
CREATE INDEX "receipt_check_capture_files_idx" ON "receipt_check" USING GIN ("capture_files");

CREATE OR REPLACE FUNCTION capture_needed(p_sha256 text, p_before timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (
    SELECT FROM capture_blob b
    JOIN evidence e ON e.id = b.evidence_id
    LEFT JOIN item i ON i.id = e.item_id
    LEFT JOIN cases c ON c.id = coalesce(e.case_id, i.case_id)
    WHERE b.sha256 = p_sha256
      AND (e.observed_at >= p_before
           OR e.role = 'SOURCE'
           -- Open cases, and those with a public text that may be disputed. A merged one is open
           -- as long as the one it went into; its evidence is read again there.
           OR c.state NOT IN ('PUBLISHED', 'MERGED')
           OR EXISTS (SELECT FROM clarification k WHERE k.case_id = c.id)))
  OR EXISTS (SELECT FROM receipt_check r WHERE r.capture_files @> ARRAY[p_sha256])
$$;
