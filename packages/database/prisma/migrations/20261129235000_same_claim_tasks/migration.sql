-- The nightly sweep proposes that two open cases are one claim; a person merges them or says no.
ALTER TYPE "task_kind" ADD VALUE 'SAME_CLAIM';
