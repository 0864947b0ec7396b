/** English forms that no rule of a stemmer reaches: a story's past beside its rule's imperative. */

/** A base form, then the forms that become it. */
const FORMS = `
arise arose arisen
become became
begin began begun
bend bent
bite bit bitten
blow blew blown
break broke broken
bring brought
build built
buy bought
catch caught
choose chose chosen
come came
deal dealt
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
fly flew flown
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
give gave given
go went gone
grow grew grown
hear heard
hide hid hidden
hold held
keep kept
know knew known
lead led
learn learnt
leave left
lend lent
lose lost
make made
mean meant
meet met
pay paid
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
show shown
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken
spend spent
stand stood
steal stole stolen
stick stuck
strike struck
swear swore sworn
swim swam swum
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
wake woke woken
wear wore worn
win won
write wrote written
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
export const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split("\n")
    .flatMap((line) => {
      const [base = "", ...forms] = line.split(" ");
      return forms.map((form) => [form, base] as const);
    }),
);
