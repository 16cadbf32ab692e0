import { dictionary } from '@saring/web';

export const words = dictionary(
  {
    title: 'Masuk ke konsol',
    login: 'Nama masuk',
    password: 'Kata sandi',
    submit: 'Masuk',
    failed: 'Nama masuk atau kata sandi salah.',
    help: 'Lupa kata sandi? Minta tautan baru kepada admin instansi Anda.',
    wait: (seconds: number) =>
      `Terlalu banyak percobaan. Coba lagi dalam ${seconds < 120 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`}.`,
    codeTitle: 'Kode kedua',
    codeLead: 'Buka aplikasi autentikator di ponsel Anda, lalu ketik enam angka yang tampil.',
    code: 'Kode dari aplikasi, atau kode pemulihan',
    codeFailed: 'Kode salah, sudah dipakai, atau sudah lewat. Coba kode yang tampil sekarang.',
    codeHelp:
      'Ponsel hilang? Ketik salah satu kode pemulihan Anda. Tidak punya keduanya? Minta admin mengatur ulang.',
    setUpTitle: 'Siapkan kode kedua',
    setUpLead:
      'Kata sandi bisa bocor. Karena itu peran Anda perlu kode kedua dari ponsel. Cukup disiapkan sekali.',
    setUpApp:
      'Pasang aplikasi autentikator apa pun, misalnya Aegis, Google Authenticator, atau FreeOTP.',
    setUpScan: 'Pindai kode QR ini dengan aplikasi itu, atau ketik kuncinya.',
    setUpType: 'Ketik enam angka yang lalu tampil di aplikasi.',
    setUpQr: 'Kode QR untuk aplikasi autentikator',
    setUpKey: 'Kunci',
    setUpCode: 'Kode enam angka',
    setUpSubmit: 'Simpan dan masuk',
    again: 'Masuk dari awal',
    over: 'Waktu masuk sudah habis. Masuk lagi dari awal.',
    recoveryTitle: 'Simpan kode pemulihan',
    recoveryLead:
      'Kode kedua sudah aktif. Catat kode di bawah ini di kertas dan simpan di tempat aman. Tiap kode berlaku satu kali, bila ponsel hilang. Kode ini tidak akan tampil lagi.',
    recoveryDone: 'Sudah saya simpan, lanjut',
  },
  {
    title: 'Sign in to the console',
    login: 'Login name',
    password: 'Password',
    submit: 'Sign in',
    failed: 'Login name or password is wrong.',
    help: 'Forgot your password? Ask your office administrator for a new link.',
    wait: (seconds: number) =>
      `Too many attempts. Try again in ${seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`,
    codeTitle: 'Second factor',
    codeLead: 'Open the authenticator app on your telephone and type the six digits it shows.',
    code: 'Code from the app, or a recovery code',
    codeFailed: 'The code is wrong, used or over. Try the one that shows now.',
    codeHelp:
      'Lost your telephone? Type one of your recovery codes. Have neither? Ask your administrator for a reset.',
    setUpTitle: 'Set up the second factor',
    setUpLead:
      'Passwords leak, so your role needs a second code from a telephone. You set it up once.',
    setUpApp: 'Install any authenticator app, for example Aegis, Google Authenticator or FreeOTP.',
    setUpScan: 'Scan this QR code with it, or type the key.',
    setUpType: 'Type the six digits that the app then shows.',
    setUpQr: 'QR code for the authenticator app',
    setUpKey: 'Key',
    setUpCode: 'Six-digit code',
    setUpSubmit: 'Save and sign in',
    again: 'Sign in from the start',
    over: 'Signing in took too long. Start again.',
    recoveryTitle: 'Keep your recovery codes',
    recoveryLead:
      'The second factor is on. Write these codes down and keep them in a safe place. Each works once, when the telephone is lost. They will not be shown again.',
    recoveryDone: 'I have kept them, go on',
  },
);
