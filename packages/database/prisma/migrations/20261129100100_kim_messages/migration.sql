-- What a village group's chat is told: that it was joined, and the friendly reminder.
ALTER TYPE "message_kind" ADD VALUE 'JOINED';
ALTER TYPE "message_kind" ADD VALUE 'NUDGE';
