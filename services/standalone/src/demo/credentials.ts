import { z } from 'zod';

/** What `demo-credentials.json` holds: keys and logins of the demo, and of nothing else. */
export const DemoCredentials = z.object({
  note: z.string(),
  url: z.string(),
  reviewer: z.string(),
  /** Of a non-government reviewer. */
  secondReviewer: z.string(),
  kim: z.string(),
  partner: z.string(),
  admin: z.string(),
  logins: z.array(
    z.object({ role: z.string(), login: z.string(), password: z.string(), tenant: z.string() }),
  ),
});
export type DemoCredentials = z.infer<typeof DemoCredentials>;
