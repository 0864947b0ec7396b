/** English forms that no rule of a stemmer reaches: a story's past beside its rule's imperative. */

/** A base form, then its past and its participle. */
const VERBS = `
arise arose arisen
awake awoke awoken
bear borne
beat beaten
become became
begin began begun
bend bent
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
cling clung
come came
creep crept
deal dealt
dig dug
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
give gave given
go went gone
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lay laid
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
light lit
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
misunderstand misunderstood
overcome overcame
oversee oversaw overseen
oversleep overslept
overthink overthought
pay paid
prove proven
rebuild rebuilt
redo redid redone
repay repaid
resell resold
rethink rethought
rewrite rewrote rewritten
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shine shone
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
smell smelt
speak spoke spoken
speed sped
spell spelt
spend spent
spill spilt
spin spun
spoil spoilt
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
strike struck
strive strove striven
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undergo underwent undergone
understand understood
undertake undertook undertaken
undo undid undone
uphold upheld
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
withdraw withdrew withdrawn
withhold withheld
write wrote written
`;

/** A base form, then those that compare. */
const ADJECTIVES = `
clear clearer clearest
close closer closest
early earlier earliest
easy easier easiest
fast faster fastest
few fewer fewest
good better best
great greater greatest
hard harder hardest
high higher highest
late later
long longer longest
low lower lowest
quick quicker quickest
quiet quieter quietest
short shorter shortest
simple simpler simplest
slow slower slowest
small smaller smallest
soon sooner soonest
strong stronger strongest
`;

/** The base form of each form: `written` → `write`. */
export const BASE_FORMS: ReadonlyMap<string, string> = new Map([
  ...readForms(VERBS),
  ...readForms(ADJECTIVES),
]);

/** Irregular pasts, those of small words too. */
const PAST: ReadonlySet<string> = new Set([
  ...readForms(VERBS).map(([form]) => form),
  ..."was were had did got wasnt werent hadnt didnt".split(" "),
]);

/** True for an English word that may tell what happened; some participles too. */
export function isPast(folded: string): boolean {
  return (
    PAST.has(folded) || (folded.length > 4 && folded.endsWith("ed") && !folded.endsWith("eed"))
  );
}

function readForms(lines: string): readonly (readonly [string, string])[] {
  return lines
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [base = "", ...forms] = line.split(" ");
      return forms.map((form) => [form, base] as const);
    });
}
