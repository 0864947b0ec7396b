import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessLanguage, mainLanguage } from "../../../src/core/similarity/language";
import type { Language } from "../../../src/core/similarity/stop-words";
import { splitWords } from "../../../src/core/similarity/words";

const SENTENCES: Readonly<Partial<Record<Language, readonly string[]>>> = {
  en: [
    "When a caller keeps escalating, ask what they hope for",
    "I promised too much again and had to work late",
    "Write the agenda before you send the invitation",
    "Never deploy on a day when nobody can fix it",
    "She only wanted to be heard",
  ],
  de: [
    "Wenn der Kunde nicht mehr zuhört, dann frage ich nach dem Ziel",
    "Ich habe schon wieder zu viel versprochen",
    "Vor dem Termin die Unterlagen noch einmal lesen",
    "Erst zuhören und dann antworten",
    "Das Team braucht eine klare Ansage",
  ],
  es: [
    "Cuando el cliente no escucha, pregunta qué es lo que quiere",
    "Otra vez prometí demasiado a un cliente",
    "Hay que escribir la agenda antes de la reunión",
    "Nunca envíes un correo cuando estás enfadado",
    "Llamar primero y después escribir los acuerdos",
  ],
  fr: [
    "Quand le client ne veut pas écouter, il faut poser une question",
    "J’ai encore trop promis à une cliente",
    "Écrire l’ordre du jour avant la réunion",
    "Ne jamais répondre quand on est en colère",
    "Il vaut mieux appeler que d’écrire un long message",
  ],
  it: [
    "Quando il cliente non ascolta, chiedi che cosa vuole",
    "Ho promesso di nuovo troppo a una cliente",
    "Scrivere l’ordine del giorno prima della riunione",
    "Non rispondere mai quando sei arrabbiato",
    "È meglio chiamare subito che scrivere dopo",
  ],
  pt: [
    "Quando o cliente não ouve, pergunte o que ele quer",
    "Prometi demais outra vez a uma cliente",
    "Escrever a pauta antes da reunião com o time",
    "Nunca responda quando você está com raiva",
    "É melhor ligar logo do que escrever depois",
  ],
  nl: [
    "Als de klant niet meer luistert, vraag dan wat hij wil",
    "Ik heb weer te veel beloofd aan een klant",
    "Schrijf de agenda voor het overleg en niet erna",
    "Stuur nooit een bericht als je boos bent",
    "Het is beter om eerst te bellen",
  ],
  sv: [
    "När kunden inte lyssnar, fråga vad hon vill",
    "Jag lovade för mycket igen och fick jobba sent",
    "Skriv dagordningen innan mötet och inte efter",
    "Svara aldrig när du är arg",
    "Det är bättre att ringa först",
  ],
  da: [
    "Når kunden ikke lytter, så spørg hvad hun vil",
    "Jeg lovede for meget igen og måtte blive sent",
    "Skriv dagsordenen før mødet og ikke efter",
    "Svar aldrig af vrede på noget, der haster",
    "Det er bedre at ringe først og sige det, som det er, til hver af dem",
  ],
  no: [
    "Når kunden ikke lytter, spør hva hun vil",
    "Jeg lovet for mye igjen og måtte bli sent",
    "Skriv sakslisten før møtet og ikke etterpå, noe glipper bare",
    "Ikke svar når du er sint på noen",
    "Si fra til deg selv hvordan det ble",
  ],
  ru: [
    "Когда клиент не слушает, спроси, что ему нужно",
    "Я снова пообещал слишком много",
    "Написать план перед встречей, а не во время неё",
    "Никогда не отвечай, если ты злишься",
    "Лучше сразу позвонить, чем писать",
  ],
  pl: [
    "Kiedy klient nie słucha, zapytaj, czego chce",
    "Znowu obiecałem za dużo i musiałem zostać",
    "Napisz plan przed spotkaniem, a nie po nim",
    "Nigdy nie odpowiadaj w złości",
    "Lepiej zadzwonić niż pisać długo",
  ],
  cs: [
    "Když zákazník neposlouchá, zeptej se, co chce",
    "Zase jsem slíbil příliš mnoho",
    "Napiš program před schůzkou, ne až po ní",
    "Nikdy neodpovídej, když jsi naštvaný",
    "Je lepší hned zavolat než psát",
  ],
  fi: [
    "Kun asiakas ei kuuntele, kysy mitä hän haluaa",
    "Lupasin taas liikaa ja jouduin jäämään myöhään",
    "Kirjoita asialista ennen kokousta, ei sen jälkeen",
    "Älä koskaan vastaa, kun olet vihainen",
    "On parempi soittaa heti kuin kirjoittaa",
  ],
  hu: [
    "Ha az ügyfél nem figyel, kérdezd meg, hogy mit akar",
    "Már megint túl sokat ígértem",
    "Írd meg a napirendet még a megbeszélés előtt",
    "Soha ne válaszolj, ha dühös vagy",
    "Jobb azonnal telefonálni, mint írni",
  ],
  ro: [
    "Când clientul nu ascultă, întreabă ce vrea",
    "Am promis iar prea mult și a trebuit să stau",
    "Scrie agenda înainte de ședință, nu după",
    "Nu răspunde niciodată când ești supărat",
    "Este mai bine să suni decât să scrii",
  ],
  tr: [
    "Müşteri dinlemiyorsa ne istediğini sor",
    "Yine çok fazla söz verdim ve geç kaldım",
    "Gündemi toplantıdan önce yaz, sonra değil",
    "Kızgın olduğun zaman asla cevap verme",
    "Önce aramak yazmaktan daha iyi",
  ],
  id: [
    "Kalau pelanggan tidak mendengar, tanyakan apa yang dia mau",
    "Saya terlalu banyak berjanji lagi kepada pelanggan",
    "Tulis agenda sebelum rapat, bukan setelah itu",
    "Jangan membalas saat kita sedang marah",
    "Lebih baik menelepon dulu dari pada menulis",
  ],
  vi: [
    "Khi khách hàng không nghe, hãy hỏi họ muốn gì",
    "Tôi lại hứa quá nhiều",
    "Viết chương trình trước cuộc họp",
    "Đừng bao giờ trả lời khi đang giận",
    "Gọi trước thì tốt hơn là viết",
  ],
  hr: [
    "Kad klijent ne sluša, pitaj što želi",
    "Opet sam previše obećao i nisam stigao",
    "Napiši dnevni red prije sastanka, a ne nakon",
    "Nikad ne odgovaraj kada si ljut",
    "Bolje je odmah nazvati nego pisati",
  ],
  uk: [
    "Коли клієнт не слухає, запитай, чого він хоче",
    "Я знову пообіцяв занадто багато",
    "Написати план перед зустріччю, а не після",
    "Ніколи не відповідай, коли ти злий",
    "Краще одразу подзвонити, ніж писати",
  ],
  bg: [
    "Когато клиентът не слуша, питай какво иска",
    "Отново обещах твърде много и закъснях с това",
    "Напиши дневния ред преди срещата, а не след нея",
    "Никога не отговаряй, когато си ядосан",
    "По-добре е първо да се обадиш",
  ],
  sr: [
    "Кад клијент не слуша, питај шта жели",
    "Опет сам превише обећао",
    "Увек прво запиши шта је договорено",
    "Никад не одговарај када си љут",
    "Боље је одмах назвати него писати",
  ],
  el: ["Όταν ο πελάτης δεν ακούει, ρώτα τι θέλει", "Γράψε την ατζέντα πριν", "Πάρε πρώτα τηλέφωνο"],
  ar: ["عندما لا يستمع العميل اسأله ماذا يريد", "اكتب جدول الأعمال قبل الاجتماع", "اتصل أولا"],
  he: ["כשהלקוח לא מקשיב, שאל מה הוא רוצה", "כתוב סדר יום לפני הפגישה", "קודם להתקשר"],
  hi: ["जब ग्राहक न सुने तो पूछो कि वह क्या चाहता है", "बैठक से पहले कार्यसूची लिखो", "पहले फ़ोन करो"],
  ko: ["고객이 듣지 않으면 무엇을 원하는지 물어보기", "회의 전에 안건 쓰기", "먼저 전화하기"],
  zh: ["客户不听的时候，先问他想要什么", "开会之前写好议程", "先打电话给客户，然后写一封 email"],
  ja: ["お客様が聞かない時は、何を望むか聞く", "会議の前に議題を書く", "まず電話する"],
  th: ["เมื่อลูกค้าไม่ฟัง ให้ถามว่าเขาต้องการอะไร", "เขียนวาระก่อนประชุม", "โทรก่อน"],
  und: ["Նախ զանգիր հաճախորդին", "ჯერ დაურეკე კლიენტს", "முதலில் அழைக்கவும்"],
};

const CASES = Object.entries(SENTENCES).flatMap(([language, sentences]) =>
  sentences.map((sentence) => [language, sentence] as const),
);

describe("guessLanguage", () => {
  it.each(CASES)("reads %s in: %s", (language, sentence) => {
    expect(guessLanguage(splitWords(sentence))).toBe(language);
  });

  it.each(["Restaurant email", "", "2026 3.5", "Pack light", "no", "Sarah Lind"])(
    "says nothing about: %s",
    (text) => {
      expect(guessLanguage(splitWords(text))).toBeNull();
    },
  );

  it.each([
    "A woman wearing a red hat",
    "I want a new car",
    "Die young men go to war",
    "Men in white coats want tea",
    "Go to a tan van",
  ])("is not led away by a word that another language has too: %s", (text) => {
    expect([null, "en"]).toContain(guessLanguage(splitWords(text)));
  });

  it("goes by the script of most words", () => {
    expect(guessLanguage(splitWords("Ask 王 before the contract is signed"))).toBe("en");
    expect(guessLanguage(splitWords("合同 签字 之前 问 Sarah"))).toBe("zh");
  });

  it("gives the same answer whatever the order of the words", () => {
    const words = splitWords(CASES.map(([, sentence]) => sentence).join(" "));
    fc.assert(
      fc.property(fc.shuffledSubarray([...words], { minLength: 1, maxLength: 9 }), (some) => {
        expect(guessLanguage([...some].reverse())).toBe(guessLanguage(some));
      }),
    );
  });
});

describe("mainLanguage", () => {
  it("is the most frequent guess, English without any", () => {
    expect(mainLanguage(["pl", null, "de", "pl"])).toBe("pl");
    expect(mainLanguage(["pl", "de"])).toBe("de");
    expect(mainLanguage([null, null])).toBe("en");
  });
});
