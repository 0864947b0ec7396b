/**
 * The small words of further languages: what tells a language from others, and what says how rather
 * than what in it. Written for this project. One language a table, as folded words without
 * apostrophes; they are mostly shorter than those of `stop-words.ts`, because rare words guess little.
 */
import { tableOf } from "./word-table";

export const PROFILES = {
  it: tableOf(`
a abbiamo ad agli ai al alla alle allo anche ancora bene c che chi ci come con cosa così cui da dal
dalla dei del della delle dello di dove dovevo due e è ed era fa fare fino ha hai hanno ho i il in io
l la le lei lo loro lui ma me meglio mi mia mio molto ne nel nella noi non nostra nostro o ogni per
perché però più poi prima quando quanto quella quello questa questo qui sarà se sei senza si sia solo
sono sta su sua suo sul sulla tra troppo tu tutti tutto un una uno va vi
`),
  pt: tableOf(`
a ainda ao aos as até bem com como da das de dele depois do dos duas e é ela ele eles em entre era
essa esse esta está estava este eu fazer foi for há isso isto já lhe mais mas me melhor mesmo meu
minha muito na não nas nem nenhum no nos nós nossa nosso nunca o onde os ou outra outro para pela pelo por porque
pouco qual quando que quem se sem sempre ser será seu seus sobre sua são só também demais te tem tenho ter
todas todo todos tu tudo um uma você vocês
`),
  nl: tableOf(`
aan al alle alleen als altijd andere ben bij daar dan dat de deze die dit doen door dus een elk elke
en er ga geen goed had haar heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je jij
kan kunnen maar me meer meest men met mij mijn minder moet moeten na naar niet niets nog nooit nu of
om omdat onder ons onze ook op over te tegen tot u uit van veel voor waar waarom want was wat we wel
werd wie wij wil word worden wordt zal ze zelf zich zij zijn zo zonder zou
`),
  sv: tableOf(`
all alla alltid allt andra att av bara bättre de dem den denna det detta dig din du då där efter ej
eller en ett från för få får går göra ha hade han har hon hur här i in ingen inget innan inte jag kan
kunde man med mer mig min mitt mot mycket måste ner nog nu när någon något några och om oss på redan
sedan sig sin ska skulle som så till under upp ut utan vad var varför varje vem vi vid vill vilka är
`),
  da: tableOf(`
ad af aldrig alle altid alt andre at blev blive bliver da de dem den denne der deres det dette dig din
du efter eller en end er et for fordi fra få får før god gør ham han har havde hun hvad hver hvis hvor
hvordan hvornår i ikke ind ingen intet jeg jer kan kunne lige man med meget men mere mig min mit mod
må måtte noget nogle nogen nok nu når og også om op os over på selv sig skal skulle som så til ud uden
var ved vi vil ville være
`),
  no: tableOf(`
aldri alle alltid alt andre at av bare ble bli blir bra da de deg dem den denne der deres det dette
din du eller en enn er et etter for fordi fra få får før gjør gjøre ha hadde han har hva hver hvis
hvor hvordan hvorfor i igjen ikke ingen ingenting inn jeg kan kunne man med meg meget men mer min mitt
mot mye må måtte noe noen nok nå når og også om opp oss over på seg selv si skal skulle som så til ut
uten var ved vi vil ville være vært
`),
  ru: tableOf(`
а без более больше был была были было быть в вам вас во вот все всегда всех вы где да даже для до его
ее ей если есть ещё еще же за и из или им их к как когда кто ли лучше меня мне много может можно мой мы на
над надо нам нас наш не него нет ни никогда ничего но ну нужно о об один он она они от перед по под
после потом потому почему при про раз с сам себе себя слишком снова со так также там тебя тем то того тоже только
том ты у уже хорошо чего чем что чтобы эта эти это этого этот я
`),
  pl: tableOf(`
a aby albo ale bardzo bez bo by być był była było co czy dla do gdy go i ich ile im ja jak jako je jego
jej jest jestem jeszcze jeśli już kiedy kto która które który lub ma mam mi mnie może można my na nad
nam nas nasz nic nie nigdy niż o od on ona oni oraz po pod ponieważ przed przez przy są sam się sobie
ta tak tam te tego ten teraz to trzeba tu tych tylko tym w we więc wszystko z za zawsze ze że żeby
`),
  cs: tableOf(`
a aby ale ani až bez bude by byl byla bylo být co či do ho i já jak jako je jeho její jen jestli ještě
jsem jsme jsou již k kde kdo kdy když která které který ma mě mi mít moc mu můj musí my na nad nám nás
ne nebo než nic nikdy o od on ona oni po pod podle pokud pro proto protože před při s se si tak také
takže tam tě ten to toho tohle tom tu u už v ve více však vše vždy z za ze že
`),
  fi: tableOf(`
aina ei eikä ennen en että he heidän hyvin hän ihan itse ja jo joka jonka jos jotka juuri kaikki kanssa
koska kuin kun kuinka me meidän mikä minun minulla minä miten mitä mukaan mutta myös ne niin nyt nämä
oli olla olen on ovat paljon pitää se sen siellä sitä sinä sitten siitä taas tai te tämä tätä vaan vain
vielä voi vähän älä
`),
  hu: tableOf(`
a ahol akkor aki ami azt az azért be bele csak de egy egyik el ember én és ez ezt fel ha hogy hol
igen is itt jó kell ki le lehet lesz ma már más még meg mert mi miért mikor mindig mint mit mivel most
nagyon nekem nem nincs ő ők olyan össze pedig s saját se sem semmi soha sok szerint te több túl úgy
utána van vagy vagyok vissza volt
`),
  ro: tableOf(`
a acest această aceasta acum ai al ale am ar are aș asta au avea ca când că care ce cel cine cu cum da
dacă dar de deci deja din doar după ea ei el este eu face fac fără fi fie fost foarte în înainte într
la le lor lui mai mă mea meu mi mereu mult ne nici niciodată nimic noi nostru nu o oameni ori pe pentru
până prea prin sa să sau se și sunt te toate totul trebuie tu un unde unei unui va vă vom
`),
  tr: tableOf(`
acaba ama ancak artık asla az bana bazı ben beni benim bile bir biraz biri biz bize bu bunu bunun çok
çünkü da daha de değil diye en fakat gibi göre hep hem her hiç için iki ile ise işte kadar ki kim mı mi
mu mü ne neden nasıl o olan olarak oldu olduğu olmak on ona onlar onu önce sadece sen siz sonra şey şu
tüm üzerinde var ve veya ya yani yok zaman
`),
  id: tableOf(`
ada adalah agar akan aku anda apa atau bagi bahwa banyak belum bisa bukan dalam dan dari dengan di dia
hanya harus ini itu jangan jika juga kalau kami kamu karena kata ke kepada ketika kita lagi lain lalu
lebih mereka oleh orang pada paling perlu saat saja sangat satu saya sebelum seperti semua setelah
setiap sudah supaya tak tanpa telah terlalu tetapi tidak untuk yang
`),
  vi: tableOf(`
ai anh bạn bị các cái càng cần chỉ cho chưa chúng có còn cũng của cùng dù đã đang đây để đến đi đó được
gì giờ hãy hay hơn khi không là lại làm lên luôn mà mình mọi một mới này nào nên nếu người nhất như
nhưng những nhiều phải qua quá ra rất rồi sau sẽ tại theo thì tôi trong trước từ và vẫn vào vì việc
với
`),
  hr: tableOf(`
ako ali bez bi bila bilo bio biti bolje čak da do gdje ga i ih ili im iz ja je jedan jer još ju kad
kada kako kao ko koja koje koji kroz li me mene mi mnogo može mogu moj mu na nakon nam nas ne nego
neka nema ni nije nikad nikada ništa nisam o od on ona oni ono po pod prije pri s sa sam samo se smo
su šta što sve svi ta taj te ti to treba tu u uvijek uz već vi više za zato
`),
  lt: tableOf(`
apie aš bei bet būti buvo dabar dar daug dėl esi gal gali geriau iki ir iš į ją jai jam jau jei jeigu
ji jie jiems jis jo jos jų juos kad kada kai kaip kas kiek kiekvieną ką ko kodėl kol koks kur kuri kurie kuris
labai mane mano mes mums mūsų nebuvo nėra nebe nei nes niekada niekas nieko nors nuo o pagal paskui po
prieš prie pirma reikėjo reikia savo save sau su ta tada tai taip tarp tas tavo tie tik to todėl tuo tu turi turėjau už vėl
viską viskas visada visi visus vis yra
`),
  ga: tableOf(`
ach acu ag agam agat agus aici aige ainm an anois aon ar arís atá bheith bhfuil bhí bíonn cad cathain cé
céard cén chuig chun conas dá dhá dóibh dom dúinn duit é eile faoi fearr féin fós gach gan gcónaí go gur
í iad ina ionas leat léi leis liom má mar mé ná ní níl níor níos nó nuair ó ón óna oraibh orainn orm ort
riamh roimh sé seachas siad sibh sinn sna tá trí tusa uaidh uair uirthi
`),
  sa: tableOf(`
ahaṃ aham asmi asti bhavati bhavet etat idam iti kadā kṛtvā mayā mā punaḥ pūrvaṃ sā saḥ santi sarvaṃ sarvam sarve
tadā tasmāt tasya tataḥ tathā te tena tvam vā vayam yadā yaḥ yathā yatra yena
`),
  uk: tableOf(`
або але без би був була були було бути в вам вас ви від він вже вона вони все всі всіх де для до є же
за завжди з зі й його її їх і із коли краще ли мене мені мій може можна ми на над нам нас наш не немає
ні ніколи нічого о один перед під після по потім при про раз сам себе собі та так також там те тебе
ти тим тільки то того тому треба у чи чому що щоб ще це цей цього ця я як який якщо
`),
  bg: tableOf(`
а ако аз без беше би бил била било в вас ви винаги все всички във вече го да дали до за защо защото и
или им има как какво като кога когато което който която ли ме между мен ми много може му на над най
нас не него нещо ни никога нищо но нужно от още по повече под при преди през с са само се си след
сме със съм там те ти това тогава този той трябва тук тя тях ще я
`),
  sr: tableOf(`
ако али би било да до за и или из је још кад када како као која који ме не него није нисам о од по пре
са сам се смо су то у увек шта што
`),
  el: tableOf(`
αλλά αν από αυτά αυτή αυτό για δεν δύο εγώ είμαι είναι ένα ένας εμείς έχει έχω η ή ήταν θα και κάθε
καλά κάτι μας με μετά μην μια μόνο μου μπορεί να ναι ο όλα όπως όταν ό ότι οι όχι πάντα παρά ποτέ που
πριν πρέπει πολύ πως πώς σαν σας σε στα στη στην στις στο στον σου τα τι την της τις το τον του τους των
ως
`),
  hi: tableOf(`
अगर अपना अपनी अपने अब आप इन इस इसे उन उन्हें उस उसका उसकी उसके उसने उसे एक और कब कभी कर करके करना करने करें करो कहाँ का कि
किया किसी की कुछ के कैसे को कोई कौन क्या क्यों गई गए गया चाहिए जब जाए जाता जाना जो तक तब तुम तो था थी थे दो न नहीं ने
पर पहले फिर बहुत बाद बिना भी मत मुझे में मेरा मेरी मेरे मैं मैंने यदि यह या ये रहा रही रहे लिए लेकिन वह वाला वाले वे सकता सब
से साथ हम हमने हमें हमेशा ही हुआ हुई हुए हूँ है हैं हो होता होना होने
`),
  ne: tableOf(`
अघि अझै अनि अब आफू आफै आफ्नो उनको उनलाई उनले उनी ऊ एक कति कसरी कहाँ कहिले कहिल्यै का कि किन कुनै के केही को गर गरे गरें
गरेको गरेर गर्छ गर्न गर्नु गर्ने छ छन् छु छैन जब जसले जुन जो त तपाईं तर तिमी ती त्यो त्यस थिए थियो दुई धेरै न नगर नगर्नु
नै पछि पनि पहिले फेरि बाट भए भएको भन्ने भने भनेर म मलाई मा मेरो मैले यदि यस यसरी यी यो र राम्रो लाई लागि ले वा सँग सधैं
सबै सम्म हरेक हाम्रो हामी हामीले हुँदैन हुन हुन्छ हो होइन
`),
  ko: tableOf(`
그 그것 그냥 그리고 그래서 그런 나 나는 내 내가 너무 다 더 때 때문에 또 많이 먼저 못 무엇 바로 안 왜 우리 우리는
이 이것 이런 잘 저 저는 전에 정말 제 제가 좀 지금 하지만 한 항상 후에
`),
  zh: tableOf(`
的 了 是 在 我 你 他 她 它 们 我们 你们 他们 这 那 这个 那个 不 没 没有 也 都 就 和 与 或 很 更 最 要 会 能 可以
应该 把 被 给 对 从 到 让 用 上 下 里 时 时候 后 前 之前 之后 再 先 还 又 吧 吗 呢 着 过 地 得 一 一个 什么 怎么
因为 所以 但 但是 如果 而 自己 這 個 們 沒 沒有 會 對 從 讓 後 還 過 嗎 應該 時候 這個 我們 什麼 如果
`),
  ja: tableOf(`
の に は を た が で て と し れ さ ある いる も する から な こと として い や ない この ため その よう また もの まで
なる へ か だ これ より よ ね です ます まし う それ そう 私 何 とき 時 前 後 なら たら ば まず もう もっと せ ん
`),
};
