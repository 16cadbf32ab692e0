-- An office promises a first look within some working hours, and an early warning within some hours
-- where a claim does much harm. What is late becomes a task.
ALTER TYPE "task_kind" ADD VALUE 'FIRST_LOOK_OVERDUE';
ALTER TYPE "task_kind" ADD VALUE 'EARLY_WARNING_OVERDUE';
