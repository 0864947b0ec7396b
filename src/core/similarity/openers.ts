/**
 * What any lesson may begin or end with, and the turns by which a story tells its rule: they weigh
 * nothing, so that "I should have called first" is "call first". Written for this project.
 */
import { readPhrases } from "./phrases";

const ENGLISH = `
next time | the next time | note to self | today i learned | i learned | i learned that
ive learned | ive learned that | i have learned that | i learnt | i learnt that | we learned
we learned that | i realised | i realized | i realised that | i realized that | lesson learned
the lesson | the lesson is | the lesson here is | lesson of the day | key takeaway
the takeaway is | turns out | turns out that | it turns out | it turns out that
it turned out that | turned out that | remember to | always remember to | reminder to
reminder to self | make sure to | make sure that | be sure to | dont forget to | do not forget to
never forget to | keep in mind that | from now on | in future | in the future | for the future
going forward | moving forward
`;

const ENGLISH_STORIES = `
i should have | we should have | should have | i should of | i shouldve | i ought to have
i could have | we could have | i wish i had | i wish we had | wish i had | wish we had
if only i had | if only we had | i wish id | shouldnt have > not | should not have > not
should never have > never | i shouldnt have > not | we shouldnt have > not
i should not have > not | we should not have > not | i should never have > never | i forgot to
we forgot to | forgot to | i totally forgot to | i failed to | we failed to | failed to
neglected to | i neglected to | didnt manage to | i didnt manage to | didnt think to
didnt remember to | i didnt remember to | because i didnt > because | because we didnt > because
^i didnt | ^we didnt | ^i did not | ^we did not | ^didnt | ^did not | once again | yet again
+again
`;

const GERMAN = `
nächstes mal | das nächste mal | beim nächsten mal | fürs nächste mal | für das nächste mal
ich habe gelernt | ich habe gelernt dass | wir haben gelernt | wir haben gelernt dass
gelernt dass | mir wurde klar dass | merke | nicht vergessen | denk daran | denk dran | in zukunft
künftig | zukünftig | ab jetzt | ab sofort | von jetzt an | von nun an | es hat sich gezeigt dass
wie sich herausstellte | es stellte sich heraus dass | ich hätte | wir hätten | hätte | hätten
ich habe vergessen | wir haben vergessen | habe vergessen | vergessen zu | ^vergessen | ich vergaß
wir vergaßen | versäumt | es versäumt | schon wieder | wieder einmal | wieder mal | mal wieder
`;

const SPANISH = `
la próxima vez | próxima vez | para la próxima | aprendí que | aprendimos que | he aprendido que
hemos aprendido que | nota mental | la lección es | resulta que | resultó que | recordar que
no olvidar | no olvides | no olvidar que | a partir de ahora | de ahora en adelante | en adelante
en el futuro | debí | debí haber | debimos | debimos haber | debería haber | deberíamos haber
tendría que haber | tendríamos que haber | tenía que haber | hubiera debido | no debí > no
no debí haber > no | no debería haber > no | olvidé | me olvidé de | nos olvidamos de
se me olvidó | olvidamos | otra vez | de nuevo
`;

const FRENCH = `
la prochaine fois | prochaine fois | pour la prochaine fois | ai appris | ai appris que
on a appris que | nous avons appris que | ai compris que | la leçon est que | il s avère que
il avère que | note à moi même | note pour moi même | retenir que | se rappeler de
ne pas oublier de | à avenir | dans le futur | désormais | dorénavant | à partir de maintenant
aurais dû | je aurais dû | on aurait dû | nous aurions dû | il aurait fallu | aurais pas dû > pas
on aurait pas dû > pas | ai oublié de | ^oublié | ai oublié | on a oublié de | nous avons oublié de | oublié de
de nouveau | à nouveau | encore une fois | une fois de plus
`;

const FURTHER = `
la prossima volta | ho imparato che | abbiamo imparato che | nota per me | promemoria
ricordarsi di | ricorda di | non dimenticare di | in futuro | in avvenire | ora in poi
avrei dovuto | avremmo dovuto | ho dimenticato di | ho dimenticato | mi sono dimenticato di
abbiamo dimenticato di | un altra volta | di nuovo | da próxima vez | na próxima vez
a próxima vez | aprendi que | aprendemos que | nota mental | lembrar de | não esquecer de
no futuro | a partir de agora | deveria ter | devia ter | deveríamos ter | não devia ter > não
não deveria ter > não | esqueci de | esqueci me de | esquecemos de | outra vez | de novo
volgende keer | de volgende keer | ik heb geleerd dat | we hebben geleerd dat | niet vergeten
onthoud | voortaan | in de toekomst | vanaf nu | ik had | we hadden | ik ben vergeten
vergeten te | vergeten om te | alweer | nästa gång | jag lärde mig att | jag har lärt mig att
kom ihåg att | glöm inte att | i framtiden | från och med nu | borde ha | jag borde ha
vi borde ha | glömde att | jag glömde att | jag glömde | än en gång | næste gang | jeg lærte at
jeg har lært at | husk at | glem ikke at | fremover | i fremtiden | fra nu af | burde have
jeg burde have | vi burde have | glemte at | jeg glemte at | jeg glemte | neste gang | husk å
ikke glem å | heretter | fra nå av | burde ha | jeg burde ha | vi burde ha | glemte å
jeg glemte å | igjen | в следующий раз | следующий раз | я понял что | я поняла что
оказалось что | на будущее | в будущем | впредь | отныне | не забыть | не забывать | надо было
нужно было | мне надо было | следовало | не надо было > не | не стоило > не | я забыл | я забыла
забыл | забыла | забыли | снова | опять | następnym razem | nauczyłem się że | nauczyłam się że
pamiętać żeby | zapamiętać | w przyszłości | od teraz | powinienem był | powinnam była
zapomniałem | zapomniałam | znowu | příště | naučil jsem se že | naučila jsem se že | nezapomenout
zapomněl jsem | zapomněla jsem | znovu | ensi kerralla | opin että | unohdin | legközelebb
megtanultam hogy | elfelejtettem | data viitoare | am învățat că | am uitat să | ar fi trebuit să
bir dahaki sefere | öğrendim ki | lain kali | saya belajar bahwa | lần sau | tôi học được rằng
sljedeći put | naučio sam da | наступного разу | я зрозумів що | я забув | следващия път
научих че | забравих да | следећи пут | την επόμενη φορά | έμαθα ότι | ξέχασα να
في المرة القادمة | تعلمت أن | בפעם הבאה | למדתי ש | अगली बार | 다음에는 | 다음에 | 下次 | 以后 | 次回 は | 次回
今後 は | ครั้ง หน้า
`;

/** Of all languages: a phrase of one is hardly ever a part of a sentence in another. */
export const OPENERS = readPhrases(
  [ENGLISH, ENGLISH_STORIES, GERMAN, SPANISH, FRENCH, FURTHER].join("|"),
);
