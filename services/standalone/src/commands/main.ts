import { Command } from 'commander';
import { plainSentence } from '../boot/plain-errors.ts';
import { importClarifications } from './import-clarifications.ts';

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

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${plainSentence(error)}\n`);
  process.exitCode = 1;
}
