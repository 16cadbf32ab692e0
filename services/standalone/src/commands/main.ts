import { PERSON_ROLES } from '@saring/domain';
import { Command } from 'commander';
import { plainSentence } from '../boot/plain-errors.ts';
import { importClarifications } from './import-clarifications.ts';
import { inviteUser, resetUser } from './user.ts';

const program = new Command('saring').description(
  'Saring: memeriksa kabar sebelum dibagikan. Perintah untuk operator.',
);

const imports = program.command('import').description('Mengimpor data (import data)');
imports
  .command('clarifications')
  .description('Periksa fakta pihak lain, JSON Lines atau CSV (fact-checks by others)')
  .argument('<file>', 'berkas .jsonl atau .csv')
  .option('--tenant <slug>', 'hanya untuk satu instansi; tanpa ini untuk semua')
  .action(importClarifications);

const users = program.command('user').description('Orang di konsol (people of the console)');
users
  .command('invite')
  .description('Menambah orang dan mencetak tautan undangannya (prints a one-time link)')
  .requiredOption('--tenant <slug>', 'instansi')
  .requiredOption('--login <login>', 'nama masuk, biasanya alamat surel')
  .requiredOption('--name <name>', 'nama yang tampil di konsol')
  .requiredOption('--role <role...>', `peran: ${PERSON_ROLES.join(', ')}`)
  .option('--non-government', 'tidak bekerja untuk badan pemerintah', false)
  .action(inviteUser);
users
  .command('reset')
  .description('Mencetak tautan untuk kata sandi baru (prints a one-time link)')
  .argument('<login>', 'nama masuk')
  .option('--second-factor', 'atur ulang juga kode kedua', false)
  .action(resetUser);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${plainSentence(error)}\n`);
  process.exitCode = 1;
}
