import { PARTNER_MEDIA, PERSON_ROLES } from '@saring/domain';
import { Command } from 'commander';
import { plainSentence } from '../boot/plain-errors.ts';
import { addTenant } from './add-tenant.ts';
import { verifyLog, writeLog } from './audit.ts';
import { auditMatching } from './audit-matching.ts';
import { backup } from './backup.ts';
import { doctor } from './doctor.ts';
import { importClarifications } from './import-clarifications.ts';
import { importPressCouncil, importRegistry } from './import-sources.ts';
import { migrateNow } from './migrate.ts';
import { exportOpenData } from './open-data.ts';
import { addPartner, linkPartner } from './partner.ts';
import { eraseTicket, exportTicket, rekeyContacts } from './privacy.ts';
import { dropDead, listDead, retryDead } from './queue.ts';
import { restore } from './restore.ts';
import { inviteUser, resetUser } from './user.ts';
import { verifyEvidence } from './verify-evidence.ts';

// An operator can mend no library's deprecation, and scripts read what stands on standard error.
process.noDeprecation = true;

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

imports
  .command('registry')
  .description('Situs, akun dan nomor resmi, CSV (sites, accounts and numbers of official bodies)')
  .argument('<file>', 'berkas .csv: kind,value,name,aliases,platform,as_of')
  .option('--tenant <slug>', 'instansi; tanpa ini yang pertama')
  .action(importRegistry);
imports
  .command('press-council')
  .description('Daftar media Dewan Pers, CSV (list of the press council)')
  .argument('<file>', 'berkas .csv: name,domain,status')
  .requiredOption('--as-of <date>', 'tanggal daftar itu diambil, misalnya 2026-01-31')
  .option('--tenant <slug>', 'instansi; tanpa ini yang pertama')
  .action(importPressCouncil);

program
  .command('evidence')
  .description('Paket bukti (evidence packs)')
  .command('verify')
  .description('Memeriksa keutuhan paket bukti (checks every file of a pack)')
  .argument('<file>', 'berkas .zip')
  .action(verifyEvidence);

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
const partners = program.command('partner').description('Media mitra (media partners)');
partners
  .command('invite')
  .description('Mendaftarkan media dan mencetak tautan masuknya (prints a one-time link)')
  .requiredOption('--tenant <slug>', 'instansi')
  .requiredOption('--name <name>', 'nama media')
  .requiredOption('--medium <medium>', `jenis: ${PARTNER_MEDIA.join(', ')}`)
  .option('--website <url>', 'alamat situs')
  .action(addPartner);
partners
  .command('link')
  .description('Mencetak tautan masuk baru ke portal /mitra (prints a one-time link)')
  .argument('<name>', 'nama media')
  .requiredOption('--tenant <slug>', 'instansi')
  .action(linkPartner);
program
  .command('doctor')
  .description('Memeriksa pemasangan dan cara membenahinya (says what is wrong and how to mend it)')
  .action(doctor);
program
  .command('migrate')
  .description('Memutakhirkan basis data (brings the database up to date)')
  .action(migrateNow);
program
  .command('backup')
  .description('Mencadangkan basis data dan berkas (copies database and files)')
  .argument('<folder>', 'folder tujuan')
  .option('--with-key', 'sertakan secret.key; simpan folder itu di tempat terkunci')
  .action(backup);
program
  .command('restore')
  .description('Memulihkan cadangan ke basis data kosong (loads a backup into an empty database)')
  .argument('<folder>', 'folder cadangan')
  .action(restore);

program
  .command('tenant')
  .description('Instansi (offices)')
  .command('add')
  .description('Menambah instansi (adds an office)')
  .argument('<slug>', 'nama pendek, misalnya banjar')
  .requiredOption('--name <name>', 'nama lengkap')
  .requiredOption('--region <code>', 'kode Kemendagri, misalnya 63.03')
  .option('--timezone <zone>', 'zona waktu IANA', 'Asia/Makassar')
  .action(addTenant);

const queue = program.command('queue').description('Pekerjaan mati (the dead-letter list)');
queue.command('list').description('Daftar dengan alasannya (with reasons)').action(listDead);
queue
  .command('retry')
  .description('Ulangi satu atau semua (put back to work)')
  .argument('<id>', 'id pekerjaan, atau all')
  .action(retryDead);
queue
  .command('drop')
  .description('Hapus, dicatat dengan alasan (give up, logged)')
  .argument('<id>', 'id pekerjaan')
  .requiredOption('--reason <text>', 'alasan')
  .action(dropDead);

const audit = program.command('audit').description('Catatan keputusan (decision log)');
audit
  .command('verify')
  .description(
    'Memeriksa rantai catatan; menyebut entri pertama yang rusak (names the first broken entry)',
  )
  .argument('[file]', 'hasil ekspor; tanpa ini basis data yang berjalan')
  .option('--tenant <slug>', 'hanya satu instansi')
  .option('--heads <file>', 'segel yang disimpan, seperti dari /api/v1/log/heads')
  .action(verifyLog);
audit
  .command('export')
  .description('Mengekspor catatan satu instansi sebagai JSON Lines')
  .requiredOption('--tenant <slug>', 'instansi')
  .option('--out <file>', 'berkas tujuan; tanpa ini ke keluaran baku')
  .action(writeLog);
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
  .action(auditMatching);
program
  .command('open-data')
  .description('Data terbuka (open data)')
  .command('export')
  .description('Mengekspor sekarang, menggantikan ekspor terakhir (exports now)')
  .option('--tenant <slug>', 'hanya satu instansi')
  .action(exportOpenData);
const privacy = program.command('privacy').description('Data pribadi (personal data, UU 27/2022)');
privacy
  .command('export')
  .description('Salinan data satu tiket, JSON (a copy of what is kept about a ticket)')
  .argument('<ticket>', 'nomor tiket')
  .action(exportTicket);
privacy
  .command('erase')
  .description('Menghapus isi tiket dan pengirimnya (erases a ticket and its sender)')
  .argument('<ticket>', 'nomor tiket')
  .action(eraseTicket);
privacy
  .command('rekey')
  .description('Mengunci ulang alamat dengan kunci baru (seals addresses under the present key)')
  .action(rekeyContacts);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${plainSentence(error)}\n`);
  process.exitCode = 1;
}
