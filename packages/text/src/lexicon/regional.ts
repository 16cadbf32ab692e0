/**
 * Everyday words of the languages heard in Kalimantan beside Indonesian, with the Indonesian word
 * of the same meaning: Banjar, Ngaju (Dayak) and Javanese. Left out is every form that is also an
 * Indonesian word, a frequent name or place, or an English word with another meaning (Banjar
 * `lawan`, Javanese `larang`, Ngaju `belum`); a tenant may add what is safe in its own district.
 */
export const BANJAR = `
kada=tidak kadada=tidak+ada kadak=tidak kadapapa=tidak+apa kadakawa=tidak+bisa balum=belum
wan=dengan gasan=untuk haja=saja nang=yang nangapa=apa bubuhan=kelompok bubuhannya=kelompoknya
ulun=saya unda=saya pian=kamu ikam=kamu buhan=kelompok inya=dia sidin=beliau kayapa=bagaimana
kanapa=kenapa dimapa=bagaimana wadai=kue iwak=ikan banyu=air urang=orang parak=dekat handak=mau
hudah=sudah imbah=setelah tulak=pergi bulik=pulang guring=tidur nginum=minum bagawi=bekerja
gawian=pekerjaan manukar=membeli nukar=beli bungas=cantik langkar=cantik ganal=besar hanyar=baru
wayah=waktu wayahini=sekarang isuk=besok samalam=kemarin baisukan=pagi samunyaan=semua
sabarataan=semua sabarataannya=semuanya barataan=semua satumat=sebentar lakas=cepat amun=kalau
tagal=tetapi karana=karena jua=juga abah=ayah ading=adik anum=muda tuha=tua lalakian=laki+laki
bibinian=perempuan barangkat=berangkat bajalan=berjalan manyambat=menyebut bapandir=berbicara
mandangar=mendengar maitihi=melihat malihat=melihat kawa=bisa musti=harus suah=pernah
rancak=sering rasai=rasakan mambari=memberi bari=beri mambuat=membuat maulah=membuat diulah=dibuat
batakun=bertanya takun=tanya manakuni=menanyai mancari=mencari mangambil=mengambil
mandapat=mendapat ujar=kata sahibar=hanya cagar=akan tapa=coba nitu=itu ngini=ini ngitu=itu
nangini=yang+ini nangitu=yang+itu kasitu=kesitu hagan=untuk matan=dari gawi=kerja jukung=perahu
kalambu=kelambu ruhui=rukun lanjung=keranjang papadaan=sesama dangsanak=saudara
kakanakan=anak+anak kakawanan=teman kuitan=orang+tua bini=istri paduli=peduli saurang=sendiri
saikung=seekor sabuting=sebuah talu=tiga anam=enam pitung=tujuh walung=delapan saratus=seratus
saribu=seribu sajuta=sejuta palihara=pelihara banjur=lalu maginnya=semakin magin=makin labih=lebih
sahat=sehat panyakit=penyakit garing=sakit mandam=demam maninggal=meninggal tarabang=terbang
tajual=terjual manjual=menjual bajual=berjualan bajualan=berjualan
banar=benar habar=kabar wahini=sekarang pabila=kapan kamana=kemana kawal=kawan padahakan=beritahu
bapadah=memberitahu babulik=kembali ampih=berhenti tadapat=dapat dingsanak=saudara acil=bibi
amang=paman kakanak=anak+anak batamu=bertemu manyuruh=menyuruh dibari=diberi dijulung=diberi
manjulung=memberi manunggu=menunggu mahadang=menunggu kaina=nanti tahulu=dulu bahanu=kadang
rahatan=sedang sampat=sempat bagana=tinggal badiam=tinggal tabing=tepi batianan=hamil handap=pendek
pacah=pecah bacakut=bertengkar bakalahi=berkelahi calap=terendam baisi=punya sabalah=sebelah
mamadahi=memberitahu mamicik=menekan dipicik=ditekan mambayar=membayar dibayari=dibayar
malapor=melapor tatangkap=tertangkap ditangkapi=ditangkap karabahan=roboh tagugur=terjatuh
kahujanan=kehujanan kabanjiran=kebanjiran kahabisan=kehabisan kahilangan=kehilangan
`;

export const NGAJU = `
jida=tidak jatun=tidak+ada jaton=tidak+ada je=yang tuntang=dan hong=di huang=di hung=di
ewen=mereka ikei=kami itah=kita ikau=kamu yaku=saya uras=semua bahalap=bagus mangat=enak
kuman=makan mihop=minum umay=ibu indu=ibu bapae=bapak andi=adik huma=rumah lewu=desa lewun=desa
sungei=sungai danum=air apui=api andau=hari nyelo=tahun nyelu=tahun hamalem=malam hanjewu=pagi
kueh=mana narai=apa eweh=siapa pire=berapa kilen=bagaimana kilau=seperti kilaw=seperti awi=karena
awii=karena amon=kalau amun=kalau hindai=belum tege=ada korik=kecil kurik=kecil taheta=baru
huran=dulu helo=dulu helu=dulu jituh=ini jetuh=ini jite=itu jete=itu toh=ini manggau=mencari
mamili=membeli mameteh=memesan pameteh=pemesanan manduan=mengambil dumah=datang batiruh=tidur
haban=sakit matei=mati oloh=orang uluh=orang hatue=laki+laki bawi=perempuan rega=harga regae=harga
bagawi=bekerja manampa=membuat nampa=buat nampae=membuatnya manenga=memberi nenga=beri mite=lihat
manampayah=melihat tempayah=lihat mahining=mendengar katawan=tahu handak=mau labih=lebih telu=tiga
epat=empat lime=lima jahawen=enam jalatien=sembilan sapuluh=sepuluh hapan=memakai mahapan=memakai
mengkeme=merasakan angat=rasa panginan=makanan bajual=menjual manjual=menjual pahari=saudara
biti=diri bitin=diri bitingku=diriku genep=setiap sanunduk=setiap kahain=besar kapehe=sakit
pehe=sakit kajariae=akhirnya kajariaae=akhirnya limbas=lalu palus=langsung puna=memang kea=juga
kia=juga ih=saja baya=hanya arearep=sendiri kabuat=sendiri kare=segala kakare=segala mahi=sampai
sampei=sampai hayak=sambil metoh=sedang pandehan=cerita auh=kata kuam=katamu koam=katamu
kuae=katanya koae=katanya manyewut=menyebut nyewut=sebut mander=bicara hamauh=berbicara
tatap=tetap tarus=terus dengae=dengannya tokep=dekat tukep=dekat kejau=jauh hila=sebelah
saran=tepi ngawa=bawah ngambu=atas ije=satu uju=tujuh sahelu=pertama
due=dua intu=di buhen=kenapa hetuh=sini hete=sana maku=mau hakun=mau bihin=dulu haranan=karena
ayun=milik ayungku=milikku mambayar=membayar manyuhu=menyuruh manjawab=menjawab tutu=benar
`;

export const JAVANESE = `
ora=tidak mboten=tidak gaiso=tidak+bisa raiso=tidak+bisa raono=tidak+ada raenek=tidak+ada
ojo=jangan sing=yang ingkang=yang kaliyan=dengan kanggo=untuk kangge=untuk dinggo=untuk menyang=ke
saka=dari saking=dari seko=dari soko=dari iki=ini kuwi=itu kui=itu iku=itu punika=ini niki=ini
niku=itu kulo=saya kula=saya kowe=kamu sampeyan=kamu panjenengan=anda dheweke=dia deweke=dia
piye=bagaimana kepriye=bagaimana pripun=bagaimana ngopo=kenapa kenopo=kenapa nopo=apa endi=mana
ngendi=dimana sinten=siapa pira=berapa piro=berapa pinten=berapa akeh=banyak kathah=banyak
sithik=sedikit setitik=sedikit gedhe=besar gede=besar ageng=besar cilik=kecil alit=kecil
apik=bagus sae=bagus elek=jelek anyar=baru lawas=lama suwe=lama tiyang=orang lanang=laki+laki
wedok=perempuan wadon=perempuan bocah=anak lare=anak omah=rumah griya=rumah griyo=rumah banyu=air
toya=air geni=api dino=hari dinten=hari sasi=bulan wulan=bulan wengi=malam dalu=malam esuk=pagi
enjing=pagi saiki=sekarang sakniki=sekarang wingi=kemarin sesuk=besok mengko=nanti mengke=nanti
uwis=sudah wis=sudah wes=sudah sampun=sudah durung=belum dereng=belum arep=akan ajeng=akan
badhe=akan iso=bisa saged=bisa kudu=harus ono=ada enek=ada wonten=ada tuku=beli tumbas=beli
adol=jual sadeyan=jual mangan=makan dahar=makan nedha=makan ngombe=minum turu=tidur sare=tidur
lunga=pergi lungo=pergi kesah=pergi teka=datang dugi=datang mulih=pulang wangsul=pulang
ndelok=lihat ndeleng=lihat krungu=dengar duwe=punya gadhah=punya duwit=uang arta=uang rego=harga
regi=harga kabeh=semua sedaya=semua sedoyo=semua mung=hanya namung=hanya uga=juga ugo=juga
ugi=juga nanging=tetapi amarga=karena amargo=karena merga=karena mergo=karena yen=kalau nek=kalau
menawa=kalau nalika=ketika nalikane=ketika sakwise=setelah sawise=setelah sakdurunge=sebelum
sadurunge=sebelum luwih=lebih siji=satu telu=tiga papat=empat pitu=tujuh wolu=delapan
sanga=sembilan kaping=kali bapake=bapaknya ibune=ibunya wonge=orangnya mlaku=jalan mlebu=masuk
metu=keluar njaluk=minta nyuwun=minta wenehi=beri menehi=memberi maringi=memberi nggawe=membuat
gawe=buat damel=buat nganggo=memakai ngangge=memakai karepe=maksudnya jarene=katanya jare=katanya
tekan=sampai ngantos=sampai nganti=sampai sampek=sampai sanajan=meskipun gampang=mudah lara=sakit
gerah=sakit seda=meninggal matur=berkata nuwun=terima+kasih maturnuwun=terima+kasih
suwun=terima+kasih kalih=dua tigo=tiga sekawan=empat gangsal=lima setunggal=satu liyane=lainnya
liya=lain bareng=bersama kancane=temannya kanca=teman konco=teman sekolahan=sekolah dalan=jalan
dalane=jalannya ndalan=jalan pasare=pasarnya kutha=kota deso=desa ndeso=desa isih=masih
taksih=masih tansah=selalu mesthi=pasti sanget=sangat temenan=sungguh tenan=sungguh krasa=terasa
roso=rasa rasane=rasanya
ngono=begitu ngene=begini kono=sana kene=sini mrene=kesini mrono=kesana wae=saja ae=saja opo=apa
sopo=siapa lali=lupa eling=ingat tenanan=sungguh mbek=dengan gelem=mau emoh=tidak+mau ojok=jangan
wedi=takut gawean=pekerjaan mbiyen=dulu biyen=dulu sesok=besok ndisik=dulu disik=dulu dhewe=sendiri
dewe=sendiri entek=habis mbayar=membayar mbukak=membuka nutup=menutup ngirim=mengirim
`;
