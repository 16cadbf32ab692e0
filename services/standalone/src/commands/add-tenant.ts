import { addTenant as storeTenant } from '@saring/database';
import { z } from 'zod';
import { say } from '../terminal/announce.ts';
import { withStores } from './with-stores.ts';

const Options = z.object({
  name: z.string().min(3).max(200),
  region: z.string().regex(/^\d{2}(?:\.\d{2})?$/u, 'must be a Kemendagri code such as 63.03'),
  timezone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Pontianak']),
});
const Slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/u, 'must be lower case letters, digits and hyphens');

/**
 * `saring tenant add SLUG --name ... --region ...`: a new office.
 *
 * @throws Error in one plain sentence for options that are not valid or a slug that is taken
 */
export async function addTenant(slug: string, given: unknown): Promise<void> {
  const name = Slug.safeParse(slug);
  if (!name.success) throw new Error(`SLUG ${name.error.issues[0]?.message ?? ''}.`);
  const options = Options.safeParse(given);
  if (!options.success) {
    const issue = options.error.issues[0];
    throw new Error(`--${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`);
  }
  const { region, timezone } = options.data;
  await withStores(async ({ database }) => {
    const id = await storeTenant(database, {
      slug: name.data,
      name: options.data.name,
      regionCode: region,
      timeZone: timezone,
    });
    say(`Instansi ${options.data.name} ditambahkan (${id}).`);
    say('Undang admin pertamanya: saring user invite --help');
  });
}
