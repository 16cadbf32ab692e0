import { PARTNER_MEDIA, PERSON_ROLES } from '@saring/domain';
import { Command } from 'commander';
import { plainSentence } from '../boot/plain-errors.ts';

// An operator can mend no library's deprecation, and scripts read what stands on standard error.
process.noDeprecation = true;

/** Reads the program of a command when it is called: that of all of them takes three seconds. */
function later<A extends unknown[]>(
  load: () => Promise<(...args: A) => unknown>,
): (...args: A) => Promise<void> {
  return async (...args) => {
    await (await load())(...args);
  };
}

const program = new Command('saring').description(
  'Saring: memeriksa kabar sebelum dibagikan. Perintah untuk operator.',
);

const imports = program.command('import').description('Mengimpor data (import data)');
imports
  .command('clarifications')
  .description('Periksa fakta pihak lain, JSON Lines atau CSV (fact-checks by others)')
  .argument('<file>', 'berkas .jsonl atau .csv')
  .option('--tenant <slug>', 'hanya untuk satu instansi; tanpa ini untuk semua')
  .action(later(async () => (await import('./import-clarifications.ts')).importClarifications));

imports
  .command('registry')
  .description('Situs, akun dan nomor resmi, CSV (sites, accounts and numbers of official bodies)')
  .argument('<file>', 'berkas .csv: kind,value,name,aliases,platform,as_of')
  .option('--tenant <slug>', 'instansi; tanpa ini yang pertama')
  .action(later(async () => (await import('./import-sources.ts')).importRegistry));
imports
  .command('press-council')
  .description('Daftar media Dewan Pers, CSV (list of the press council)')
  .argument('<file>', 'berkas .csv: name,domain,status')
  .requiredOption('--as-of <date>', 'tanggal daftar itu diambil, misalnya 2026-01-31')
  .option('--tenant <slug>', 'instansi; tanpa ini yang pertama')
  .action(later(async () => (await import('./import-sources.ts')).importPressCouncil));

program
  .command('evidence')
  .description('Paket bukti (evidence packs)')
  .command('verify')
  .description('Memeriksa keutuhan paket bukti (checks every file of a pack)')
  .argument('<file>', 'berkas .zip')
  .action(later(async () => (await import('./verify-evidence.ts')).verifyEvidence));

const users = program.command('user').description('Orang di konsol (people of the console)');
users
  .command('invite')
  .description('Menambah orang dan mencetak tautan undangannya (prints a one-time link)')
  .requiredOption('--tenant <slug>', 'instansi')
  .requiredOption('--login <login>', 'nama masuk, biasanya alamat surel')
  .requiredOption('--name <name>', 'nama yang tampil di konsol')
  .requiredOption('--role <role...>', `peran: ${PERSON_ROLES.join(', ')}`)
  .option('--non-government', 'tidak bekerja untuk badan pemerintah', false)
  .action(later(async () => (await import('./user.ts')).inviteUser));
users
  .command('reset')
  .description('Mencetak tautan untuk kata sandi baru (prints a one-time link)')
  .argument('<login>', 'nama masuk')
  .option('--second-factor', 'atur ulang juga kode kedua', false)
  .action(later(async () => (await import('./user.ts')).resetUser));
const partners = program.command('partner').description('Media mitra (media partners)');
partners
  .command('invite')
  .description('Mendaftarkan media dan mencetak tautan masuknya (prints a one-time link)')
  .requiredOption('--tenant <slug>', 'instansi')
  .requiredOption('--name <name>', 'nama media')
  .requiredOption('--medium <medium>', `jenis: ${PARTNER_MEDIA.join(', ')}`)
  .option('--website <url>', 'alamat situs')
  .action(later(async () => (await import('./partner.ts')).addPartner));
partners
  .command('link')
  .description('Mencetak tautan masuk baru ke portal /mitra (prints a one-time link)')
  .argument('<name>', 'nama media')
  .requiredOption('--tenant <slug>', 'instansi')
  .action(later(async () => (await import('./partner.ts')).linkPartner));
program
  .command('doctor')
  .description('Memeriksa pemasangan dan cara membenahinya (says what is wrong and how to mend it)')
  .action(later(async () => (await import('./doctor.ts')).doctor));
program
  .command('migrate')
  .description('Memutakhirkan basis data (brings the database up to date)')
  .action(later(async () => (await import('./migrate.ts')).migrateNow));
program
  .command('backup')
  .description('Mencadangkan basis data dan berkas (copies database and files)')
  .argument('<folder>', 'folder tujuan')
  .option('--with-key', 'sertakan secret.key; simpan folder itu di tempat terkunci')
  .action(later(async () => (await import('./backup.ts')).backup));
program
  .command('restore')
  .description('Memulihkan cadangan ke basis data kosong (loads a backup into an empty database)')
  .argument('<folder>', 'folder cadangan')
  .action(later(async () => (await import('./restore.ts')).restore));

program
  .command('tenant')
  .description('Instansi (offices)')
  .command('add')
  .description('Menambah instansi (adds an office)')
  .argument('<slug>', 'nama pendek, misalnya banjar')
  .requiredOption('--name <name>', 'nama lengkap')
  .requiredOption('--region <code>', 'kode Kemendagri, misalnya 63.03')
  .option('--timezone <zone>', 'zona waktu IANA', 'Asia/Makassar')
  .action(later(async () => (await import('./add-tenant.ts')).addTenant));

const queue = program.command('queue').description('Pekerjaan mati (the dead-letter list)');
queue
  .command('list')
  .description('Daftar dengan alasannya (with reasons)')
  .action(later(async () => (await import('./queue.ts')).listDead));
queue
  .command('retry')
  .description('Ulangi satu atau semua (put back to work)')
  .argument('<id>', 'id pekerjaan, atau all')
  .action(later(async () => (await import('./queue.ts')).retryDead));
queue
  .command('drop')
  .description('Hapus, dicatat dengan alasan (give up, logged)')
  .argument('<id>', 'id pekerjaan')
  .requiredOption('--reason <text>', 'alasan')
  .action(later(async () => (await import('./queue.ts')).dropDead));

const audit = program.command('audit').description('Catatan keputusan (decision log)');
audit
  .command('verify')
  .description(
    'Memeriksa rantai catatan; menyebut entri pertama yang rusak (names the first broken entry)',
  )
  .argument('[file]', 'hasil ekspor; tanpa ini basis data yang berjalan')
  .option('--tenant <slug>', 'hanya satu instansi')
  .option('--heads <file>', 'segel yang disimpan, seperti dari /api/v1/log/heads')
  .action(later(async () => (await import('./audit.ts')).verifyLog));
audit
  .command('export')
  .description('Mengekspor catatan satu instansi sebagai JSON Lines')
  .requiredOption('--tenant <slug>', 'instansi')
  .option('--out <file>', 'berkas tujuan; tanpa ini ke keluaran baku')
  .action(later(async () => (await import('./audit.ts')).writeLog));
program
  .command('matching')
  .description('Pencocokan (the matcher)')
  .command('audit')
  .description(
    'Menilai pencocokan dari keputusan peninjau (judges the matcher by what reviewers decided)',
  )
  .option('--tenant <slug>', 'hanya satu instansi')
  .option('--days <n>', 'keputusan berapa hari terakhir', '90')
  .option('--apply', 'pasang ambang dan saklar yang didukung (sets threshold and switch)', false)
  .action(later(async () => (await import('./audit-matching.ts')).auditMatching));
program
  .command('open-data')
  .description('Data terbuka (open data)')
  .command('export')
  .description('Mengekspor sekarang, menggantikan ekspor terakhir (exports now)')
  .option('--tenant <slug>', 'hanya satu instansi')
  .action(later(async () => (await import('./open-data.ts')).exportOpenData));
const privacy = program.command('privacy').description('Data pribadi (personal data, UU 27/2022)');
privacy
  .command('export')
  .description('Salinan data satu tiket, JSON (a copy of what is kept about a ticket)')
  .argument('<ticket>', 'nomor tiket')
  .action(later(async () => (await import('./privacy.ts')).exportTicket));
privacy
  .command('erase')
  .description('Menghapus isi tiket dan pengirimnya (erases a ticket and its sender)')
  .argument('<ticket>', 'nomor tiket')
  .action(later(async () => (await import('./privacy.ts')).eraseTicket));
privacy
  .command('rekey')
  .description('Mengunci ulang alamat dengan kunci baru (seals addresses under the present key)')
  .action(later(async () => (await import('./privacy.ts')).rekeyContacts));

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${plainSentence(error)}\n`);
  process.exitCode = 1;
}
