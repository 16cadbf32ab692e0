/** Words that carry no claim: what stays different once they are left out is a difference. */
const SMALL = new Set(
  `yang dan di ke dari untuk pada dengan dalam oleh atau juga akan sudah telah ini itu nya kita kami
  saya anda kamu dia ia mereka para sang si pun lah kah agar supaya karena jika kalau maka lalu
  ketika saat hingga sampai bagi tersebut serta namun tetapi bahwa adalah yaitu ialah
  dapat bisa saja lagi masih seperti antara terhadap secara guna demi hal ada menjadi jadi oke ya silahkan silakan
  nih dong sih deh kok kan tuh loh mohon tolong ayo yuk silakan info kabar halo hai pak bu bapak
  ibu teman saudara hari tanggal pukul jam tahun bulan per lebih kurang sekitar masing
  the a an of to in on at is are was were be and or for by with this that it as from will has have`
    .trim()
    .split(/\s+/u),
);

/** Words that narrow or widen what is said; one more or less changes the claim. */
const LIMITERS = new Set(
  `hanya cuma sebagian semua seluruh setiap sebelum setelah sejak selalu jarang kadang satunya calon mantan eks bekas anti palsu kecuali selain hampir minimal maksimal
  wakil pura bawah atas gagal nyaris diduga bakal rencana berencana only former fake except almost`
    .trim()
    .split(/\s+/u),
);

export const isSmall = (word: string): boolean => word.length < 2 || SMALL.has(word);
export const isLimiter = (word: string): boolean => LIMITERS.has(word);
