/**
 * Abbreviations, chat spellings and colloquial words of everyday Indonesian, each with the
 * standard word it stands for (`+` joins several). Only forms that mean nothing else in
 * ordinary text; what a vowelless spelling of a longer word shares with it anyway (its consonant
 * skeleton) needs no entry.
 */
export const INDONESIAN = `
ad=ada adlh=adalah ak=aku akn=akan alhmdulillah=alhamdulillah ama=sama amp=sampai ampe=sampai
ampek=sampai ane=saya anggt=anggota ap=apa apaa=apa apk=aplikasi aps=apa atw=atau ato=atau
atopun=ataupun aj=saja aja=saja ajah=saja aje=saja bapa=bapak bbrp=beberapa bbrpa=beberapa
bener=benar bdg=bandung bgm=bagaimana bgmn=bagaimana bgt=banget bgtu=begitu bgitu=begitu
bgini=begini bhw=bahwa bhwa=bahwa bisaa=bisa bkl=bakal bkn=bukan blg=bilang blh=boleh bleh=boleh
blkg=belakang bln=bulan blm=belum blom=belum blum=belum bnr=benar bnran=benaran bnyk=banyak
byk=banyak bp=bapak bpk=bapak brg=barang brp=berapa brapa=berapa brsm=bersama bs=bisa bsa=bisa
bsk=besok bsok=besok bw=bawa byr=bayar bru=baru br=baru brt=berat bantuin=bantu bkin=bikin
bikinin=bikin cm=cuma cma=cuma cuman=cuma cpt=cepat cepet=cepat cew=cewek cowo=cowok cewe=cewek
crt=cerita ckp=cukup cb=coba dah=sudah udah=sudah udh=sudah sdh=sudah dapet=dapat dpt=dapat
dpet=dapat dlm=dalam dalem=dalam dg=dengan dgn=dengan dngn=dengan dng=dengan deket=dekat dkt=dekat
dll=dan+lain+lain dsb=dan+sebagainya dst=dan+seterusnya dkk=dan+kawan dmn=dimana dmna=dimana
dr=dari dri=dari dtg=datang dateng=datang dmpet=dompet dpn=depan drpd=daripada drmh=dirumah
dsini=disini dsana=disana dlu=dulu dl=dulu duid=duit doang=saja dya=dia dibayarin=dibayar
emg=memang emang=memang mmg=memang enggak=tidak engga=tidak enggk=tidak ngga=tidak nggak=tidak
nggk=tidak ngak=tidak gak=tidak gk=tidak ga=tidak gag=tidak gx=tidak kagak=tidak kaga=tidak
kgk=tidak tak=tidak tdk=tidak tdak=tidak tida=tidak tidk=tidak ndak=tidak nda=tidak endak=tidak
gaada=tidak+ada gada=tidak+ada gaboleh=tidak+boleh gabisa=tidak+bisa gamau=tidak+mau
gatau=tidak+tahu gausah=tidak+usah gapapa=tidak+apa gpp=tidak+apa gaes=teman gan=juragan
gitu=begitu gtu=begitu gini=begini gmn=bagaimana gmna=bagaimana gimana=bagaimana gmana=bagaimana
gue=saya gua=saya gw=saya gwe=saya guwe=saya gub=gubernur grp=grup group=grup grupwa=grup+wa
gratiss=gratis hp=ponsel hape=ponsel hanphone=ponsel handphone=ponsel hrg=harga hr=hari hri=hari
hrs=harus hrus=harus hbs=habis abis=habis hny=hanya hnya=hanya hubngi=hubungi hdp=hidup hlg=hilang
ilang=hilang ibuk=ibu idup=hidup ijin=izin inet=internet inbox=pesan indo=indonesia itung=hitung
iy=iya iyah=iya jd=jadi jdi=jadi jgn=jangan jngn=jangan jng=jangan jgan=jangan jln=jalan jl=jalan
jkt=jakarta jt=juta jg=juga jga=juga jk=jika jml=jumlah jmlh=jumlah jmt=jumat jabar=jawa+barat
jateng=jawa+tengah jatim=jawa+timur kab=kabupaten kec=kecamatan kel=kelurahan kayak=seperti
kyk=seperti kek=seperti kayanya=sepertinya kayaknya=sepertinya kyknya=sepertinya kalo=kalau
klo=kalau klu=kalau kl=kalau klw=kalau kalok=kalau kalu=kalau kpd=kepada kpda=kepada kpn=kapan
krn=karena krna=karena karna=karena karno=karena kasi=kasih ksh=kasih ksih=kasih kt=kita kta=kita
kk=kakak ktr=kantor kntr=kantor ketemu=bertemu kemaren=kemarin kmrn=kemarin kmren=kemarin
kmn=kemana kmna=kemana knp=kenapa knpa=kenapa napa=kenapa ngapa=kenapa kpolisian=kepolisian
kpl=kepala kbr=kabar kluarga=keluarga klrg=keluarga kalsel=kalimantan+selatan
kalteng=kalimantan+tengah kaltim=kalimantan+timur kalbar=kalimantan+barat kaltara=kalimantan+utara
kades=kepala+desa lg=lagi lgi=lagi lgsg=langsung lngsng=langsung lsg=langsung lht=lihat liat=lihat
liatin=lihat lbh=lebih lbih=lebih lwt=lewat lewt=lewat lw=kamu loe=kamu lu=kamu lom=belum
lum=belum lkdown=lockdown lbr=libur mk=maka mlm=malam malem=malam mls=malas mo=mau mw=mau mao=mau
msh=masih msih=masih masi=masih msg=masing msk=masuk mnt=menit mrk=mereka mrka=mereka mreka=mereka
mgkn=mungkin mngkn=mungkin mungkn=mungkin muncl=muncul mobl=mobil mksd=maksud mksh=terima+kasih
makasih=terima+kasih makasi=terima+kasih trims=terima+kasih tks=terima+kasih thx=terima+kasih
trmksh=terima+kasih trimakasih=terima+kasih terimakasih=terima+kasih mhn=mohon mhon=mohon
mohn=mohon mhsw=mahasiswa mgg=minggu mggu=minggu mnggu=minggu mslh=masalah msalah=masalah
masy=masyarakat msyrkt=masyarakat mdh=mudah mdhn=mudahan moga=semoga muga=semoga mulu=terus
melulu=terus n=dan ngasih=memberi ngasi=memberi kasihin=memberi ngomong=bicara ngmng=bicara
ngeliat=melihat nyari=mencari nyariin=mencari ngambil=mengambil ngikut=ikut ngikutin=ikut
nunggu=menunggu nyebar=menyebar nyebarin=menyebarkan sebarin=sebarkan sebarkn=sebarkan nanya=tanya
nnt=nanti nti=nanti ntar=nanti entar=nanti nmr=nomor nomer=nomor nomr=nomor nmor=nomor nih=ini
ni=ini nie=ini neh=ini niy=ini ngajak=mengajak ngerti=mengerti nyampe=sampai nyuri=mencuri
nyulik=menculik nelpon=menelepon nelfon=menelepon telp=telepon tlp=telepon tlpn=telepon
telpon=telepon telfon=telepon tlf=telepon org=orang orng=orang orangtua=orang+tua ortu=orang+tua
ok=oke okey=oke olh=oleh pk=pakai pke=pakai pake=pakai pakek=pakai pd=pada pda=pada pdhl=padahal
pdahal=padahal pemkab=pemerintah+kabupaten pemkot=pemerintah+kota pemprov=pemerintah+provinsi
pemda=pemerintah+daerah pmrnth=pemerintah pemrintah=pemerintah pnh=pernah prnh=pernah pernh=pernah
plg=paling pling=paling plng=pulang plisi=polisi prov=provinsi propinsi=provinsi prsdn=presiden
pgn=ingin pengen=ingin pengin=ingin pingin=ingin pgen=ingin pny=punya pnya=punya pntg=penting
pnting=penting psti=pasti pst=pasti psn=pesan pesen=pesan ptgs=petugas ptugas=petugas
perush=perusahaan persh=perusahaan pulak=pula rb=ribu rbu=ribu rmh=rumah rmah=rumah rp=rupiah
rs=rumah+sakit rsud=rumah+sakit+daerah rsu=rumah+sakit+umum rame=ramai reking=rekening
regist=registrasi sy=saya sya=saya sm=sama sblm=sebelum sblum=sebelum sebelom=sebelum sbg=sebagai
sbgai=sebagai sbgmn=sebagaimana sbb=sebagai+berikut sblh=sebelah sebelh=sebelah sd=sampai+dengan
sdg=sedang sdng=sedang sdgkan=sedangkan sdkt=sedikit dikit=sedikit dkit=sedikit sdr=saudara
sdri=saudari sekrg=sekarang skrg=sekarang skrng=sekarang skarang=sekarang skr=sekarang
sklh=sekolah skolah=sekolah skali=sekali skl=sekali slalu=selalu sll=selalu sllu=selalu
selaen=selain slain=selain slm=selama slma=selama slmt=selamat smg=semoga smga=semoga smw=semua
smua=semua semuanyaa=semua smpe=sampai smpai=sampai sampe=sampai nyampek=sampai spt=seperti
sprti=seperti sprt=seperti seprti=seperti stlh=setelah stelah=setelah abistu=setelah+itu
stiap=setiap stp=setiap sbnrnya=sebenarnya sbnrny=sebenarnya sebenernya=sebenarnya sdang=sedang
suru=suruh sodara=saudara sodari=saudari ssuai=sesuai ssdh=sesudah sumsel=sumatera+selatan sumut=sumatera+utara
sumbar=sumatera+barat sulsel=sulawesi+selatan sulut=sulawesi+utara sulteng=sulawesi+tengah
sumatra=sumatera sktr=sekitar skitar=sekitar tau=tahu taunya=tahunya thu=tahu td=tadi tdi=tadi
tgl=tanggal tggl=tanggal thn=tahun taun=tahun thd=terhadap thdp=terhadap tmn=teman temen=teman
tmpt=tempat tmpat=tempat tp=tetapi tpi=tetapi tapi=tetapi ttg=tentang tntg=tentang ttp=tetap
tetep=tetap tlg=tolong tlong=tolong tlng=tolong tolongin=tolong trs=terus trus=terus trjd=terjadi
trjadi=terjadi tsb=tersebut tsbt=tersebut trsebut=tersebut trmsk=termasuk trmasuk=termasuk
trnyt=ternyata trnyata=ternyata ternyt=ternyata tuh=itu tu=itu tuk=untuk utk=untuk untk=untuk
unt=untuk ttd=tanda+tangan tq=terima+kasih trakhir=terakhir trkhr=terakhir tmbh=tambah
trsangka=tersangka ud=sudah uda=sudah udeh=sudah ude=sudah umr=umur ultah=ulang+tahun
univ=universitas viralin=viralkan vid=video vidio=video pideo=video vidionya=videonya
whatsap=whatsapp whatsup=whatsapp watsap=whatsapp wasap=whatsapp watsapp=whatsapp whtsapp=whatsapp
wpd=waspada wspd=waspada waspd=waspada wkt=waktu wktu=waktu wktunya=waktunya wrg=warga wrga=warga
wargan=warga walo=walau walopun=walaupun yaa=ya yah=ya yg=yang yng=yang yank=yang ygg=yang
yth=yang+terhormat ygn=yang norek=nomor+rekening medsos=media+sosial sosmed=media+sosial
pemdes=pemerintah+desa sbarkan=sebarkan sbar=sebar bgikan=bagikan dftr=daftar pndaftaran=pendaftaran
pmrintah=pemerintah bntuan=bantuan bntu=bantu vksin=vaksin hlang=hilang mninggal=meninggal
trima=terima kntor=kantor kcamatan=kecamatan dsa=desa kluar=keluar trsebar=tersebar tlah=telah
tlh=telah akhr=akhir bsar=besar kcil=kecil baek=baik gimn=bagaimana wlpn=walaupun mskpn=meskipun
jgnlah=janganlah dgr=dengar dngr=dengar brita=berita brta=berita ssuatu=sesuatu krmn=kiriman
smbako=sembako pngumuman=pengumuman pmilu=pemilu plaku=pelaku yakn=yakin yi=yaitu
`;
