/**
 * What makes a remark, a table a language. Patterns in lower case unless a name must be told by its
 * capital; `_` stands for any run of blanks. They are made to say too little rather than too much:
 * whoever writes a good lesson shall never hear of them. To add a language, add a table.
 */
export interface RemarkRules {
  /** Somebody's fault, wherever it stands in the lesson. */
  readonly blames: readonly string[];
  /** Judges somebody: SUBJECT then WORD. Not counted in a cue, and never about the writer. */
  readonly judged: { readonly subjects: readonly string[]; readonly words: readonly string[] };
  /** Begins a lesson that waits for luck or for others. */
  readonly hopes: readonly string[];
  /** Others ought to do something: SUBJECT then OUGHT, at the beginning of a lesson. */
  readonly others: { readonly subjects: readonly string[]; readonly ought: readonly string[] };
  /** Resolutions that name no move, as the whole lesson. */
  readonly vague: readonly string[];
  /** Tells what happened: TELLER then PAST, at the beginning of the only sentence. */
  readonly telling: { readonly tellers: readonly string[]; readonly past: readonly string[] };
  /** Words by which such a sentence says what to do after all. */
  readonly saving: readonly string[];
}

const ENGLISH: RemarkRules = {
  blames: [
    "(?:his|her|their|your) (?:own )?fault",
    "(?:he|she|they|you|customers?|management) (?:is|are|was|were) to blame",
    "because of (?:him|her|them)(?! all)",
    "(?:he|she|they) (?:let (?:me|us) down|messed (?:it |this )?up|screwed (?:it |this )?up|lied to)",
    "(?:he|she|they|you) should have known",
    "(?:an idiot|idiots|morons?|a liar)",
    "never (?:listens?|cares?|learns?|answers? me|does what)",
    "always (?:forgets|blames?|late again|complains?|lies)",
    "(?:he|she|they) (?:refuses?|refused) to",
  ],
  judged: {
    subjects: ["he", "she", "they", "you", "people", "(?:the |my |our )?\\p{L}+"],
    words: [
      "(?:is|are|was|were) (?:so |just |simply |really |too |completely |totally )?(?:stupid|lazy|useless|incompetent|clueless|careless|hopeless|unprofessional|dumb|selfish|arrogant)",
    ],
  },
  hopes: ["i (?:just |only )?(?:hope|wish|pray)", "hopefully", "if only", "let['’]s hope"],
  others: {
    subjects: [
      "(?:they|he|she|people|others)",
      "(?:the |our |my |these |those )?(?:customers?|clients?|guests?|callers?|patients?|parents|suppliers?|management|bosses|boss|head office|company|council|government|colleagues|neighbours|neighbors)",
    ],
    ought: ["should", "must", "ought to", "needs? to", "ha(?:s|ve) to", "had better"],
  },
  vague: [
    "(?:i (?:should|must|need to|have to|will|want to) )?(?:just |simply |always )?(?:be (?:more |a bit more )?(?:careful|patient|attentive|mindful|aware|prepared|organi[sz]ed|professional)|be better(?: prepared)?|try harder|do better|pay (?:more |better )?attention|communicate (?:better|more)|listen (?:better|more)|focus more|work harder)(?: next time)?",
  ],
  telling: {
    tellers: ["i", "we", "he", "she", "they", "it", "(?:the|my|our|this|that) \\p{L}+"],
    past: [
      "(?:was|were|had|did|didn['’]t|forgot|lost|missed|went|said|told|came|took|got|made|gave|sent|left|broke|ran|failed|shouted|happened|worked|ended|turned|felt)",
    ],
  },
  saving: [
    ...["should", "must", "need", "needs", "have to", "has to", "ought", "next time", "again"],
    ...["always", "never", "instead", "from now on", "better", "when", "whenever", "if", "until"],
    ...[
      "before",
      "after",
      "rather",
      "want to",
      "worked",
      "helped",
      "kept",
      "because",
      "without",
      "so",
    ],
  ],
};

const GERMAN: RemarkRules = {
  blames: [
    "(?:seine|deren|eure|deine) (?:eigene )?schuld",
    "(?:er|sie|du|ihr) (?:ist|sind|war|waren|bist|hat|hatte|haben) (?:selbst |selber )?schuld",
    "schuld (?:ist|war|hat|hatte) (?!ich)\\p{L}+",
    "wegen (?:ihm|denen)",
    "(?:idioten?|lügner|dummkopf|versager)",
    "(?:hört|hören|kümmert sich|lernt|lernen) (?:mir |uns |einfach )?nie(?:mals)?",
    "vergisst (?:immer|ständig|dauernd)",
    "(?:hat|haben) (?:mich|uns) (?:im stich gelassen|angelogen|belogen)",
    "weigert sich",
  ],
  judged: {
    subjects: [
      "er",
      "sie",
      "die leute",
      "(?:der|die|das|mein|meine|unser|unsere) \\p{L}+",
      "\\p{L}+",
    ],
    words: [
      "(?:ist|sind|war|waren) (?:so |zu |einfach |wirklich |völlig |total )?(?:faul|unfähig|dumm|unzuverlässig|nutzlos|stur|inkompetent|arrogant|schlampig)",
    ],
  },
  hopes: ["hoffentlich", "ich (?:hoffe|wünschte|wünsche mir)", "wenn doch nur", "wenn nur"],
  others: {
    subjects: [
      "(?:er|sie|man|die leute|andere|die anderen)",
      "(?:die |der |meine |unsere |mein |unser )?(?:kunden?|gäste|patienten|eltern|lieferanten?|leitung|geschäftsführung|geschäftsleitung|firma|chefs?|chefin|kollegen|nachbarn)",
    ],
    ought: ["sollten?", "müssten?", "müssen", "muss", "hätten? .{0,60}(?:sollen|müssen)"],
  },
  vague: [
    "(?:ich (?:muss|sollte|will|werde) )?(?:besser|mehr|genauer) (?:aufpassen|zuhören|kommunizieren|achtgeben)",
    "(?:ich (?:muss|sollte|will|werde) )?(?:vorsichtiger|geduldiger|aufmerksamer|professioneller|besser vorbereitet) sein",
    "(?:ich (?:muss|sollte|will|werde) )?mir mehr mühe geben",
  ],
  telling: {
    tellers: ["ich", "wir", "er", "sie", "es", "(?:der|die|das|mein|meine|unser|unsere) \\p{L}+"],
    past: [
      "(?:war|waren|hatte|hatten|ging|kam|sagte|wurde|wurden|vergaß|verlor|fehlte|lief|klappte)",
    ],
  },
  saving: [
    ...["sollte", "muss", "müssen", "nächstes mal", "beim nächsten mal", "immer", "nie", "statt"],
    ...[
      "ab jetzt",
      "besser",
      "lieber",
      "wenn",
      "bevor",
      "erst",
      "sobald",
      "schon",
      "wieder",
      "weil",
    ],
  ],
};

const SPANISH: RemarkRules = {
  blames: [
    "(?:fue|es|era|ha sido) (?:todo )?(?:culpa suya|su culpa|culpa de (?!nadie|todos)\\p{L}+)",
    "(?:la culpa (?:es|fue|era) (?:suya|de (?!nadie|todos)\\p{L}+)|(?:tiene|tuvo|tienen|tuvieron) (?:toda )?la culpa)",
    "(?:idiotas?|imbéciles|imbécil|mentirosos?|mentirosa)",
    "nunca (?:escuchan?|hacen? caso|cumplen?|aprenden?)",
    "siempre (?:llegan? tarde|se quejan?|echan? la culpa|mienten?)",
    "se (?:niegan?|negó|negaron) a",
  ],
  judged: {
    subjects: [
      "él",
      "ella",
      "ellos",
      "ellas",
      "la gente",
      "(?:el|la|los|las|mi|mis) \\p{L}+",
      "\\p{L}+",
    ],
    words: [
      "(?:es|son|era|eran|fue|fueron) (?:tan |muy |demasiado |un |una |unos )?(?:inútil|inútiles|vagos?|vaga|incompetentes?|irresponsables?|tont[oa]s?|perezos[oa]s?|egoístas?)",
    ],
  },
  hopes: ["ojalá", "espero que", "a ver si"],
  others: {
    subjects: [
      "(?:ellos|ellas|él|ella|los demás|los otros|la gente)",
      "(?:el |la |los |las |mi |mis )?(?:clientes?|jefes?|jefa|empresa|dirección|proveedor(?:es)?|padres|pacientes|compañeros|vecinos)",
    ],
    ought: ["deberían?", "deben?", "tienen? que", "tendrían? que", "debió", "debieron"],
  },
  vague: [
    "(?:debo |tengo que |hay que )?(?:tener más (?:cuidado|paciencia)|prestar más atención|comunicar(?:se|me)? mejor|escuchar (?:más|mejor)|esforzarme más|ser más (?:cuidados[oa]|paciente|atent[oa]))",
  ],
  telling: {
    tellers: ["(?:yo|él|ella|ellos|nosotros)", "(?:el|la|los|las|mi|mis) \\p{L}+", "se me"],
    past: ["(?:fue|era|estaba|estaban|fueron|hubo|había|tenía|salió|olvidó|olvidé|perdió|llegó)"],
  },
  saving: [
    ...["debo", "debí", "tengo que", "había que", "hay que", "tenía que", "mejor", "siempre"],
    ...["nunca", "la próxima", "antes", "cuando", "si", "en vez", "bastaba", "ya", "y"],
  ],
};

const FRENCH: RemarkRules = {
  blames: [
    "(?:c['’](?:est|était)|tout) (?:de )?(?:sa|leur|ta|votre) faute",
    "(?:par|à cause de) (?:sa|leur) faute",
    "la faute (?:du|de la|des|aux?|à) (?!personne|tous)\\p{L}+",
    "à cause (?:de lui|d['’]elle|d['’]eux)",
    "(?:idiots?|imbéciles?|menteurs?|menteuse|incapables)",
    "n['’](?:écoute|écoutent|apprend|apprennent) jamais",
    "(?:oublie|oublient|se plaint|se plaignent) (?:toujours|sans cesse)",
    "(?:refuse|refusent|a refusé|ont refusé) (?:de|d['’]\\p{L}+)",
  ],
  judged: {
    subjects: [
      "il",
      "elle",
      "ils",
      "elles",
      "les gens",
      "(?:le|la|les|mon|ma|mes) \\p{L}+",
      "\\p{L}+",
    ],
    words: [
      "(?:est|sont|était|étaient) (?:trop |si |vraiment |complètement )?(?:nuls?|nulles?|bêtes?|stupides?|paresseux|paresseuse|incompétent(?:e|s|es)?|irresponsables?|têtu(?:e|s)?|malhonnêtes?)",
    ],
  },
  hopes: ["j['’]espère", "pourvu que", "pourvu qu['’]", "si seulement", "espérons"],
  others: {
    subjects: [
      "(?:ils|elles|il|elle|les gens|les autres|on)",
      "(?:le |la |les |mon |ma |mes |l['’])?(?:clients?|chefs?|direction|entreprise|fournisseurs?|parents|patients?|collègues|voisins)",
    ],
    ought: ["devraient?", "doivent", "doit", "aurai(?:en)?t dû"],
  },
  vague: [
    "(?:je dois |il faut )?(?:faire (?:plus |mieux )?attention|être plus (?:prudente?|patiente?|attentifs?|attentive)|mieux (?:communiquer|écouter|faire)|communiquer (?:mieux|plus))",
  ],
  telling: {
    tellers: [
      "(?:je|il|elle|ils|elles|nous)",
      "(?:le|la|les|mon|ma|mes|ce|cette) \\p{L}+",
      "j['’]ai",
    ],
    past: ["(?:était|étaient|avait|avaient|est|sont|a|ont|avons|oublié|perdu|raté)"],
  },
  saving: [
    ...[
      "dois",
      "doit",
      "il faut",
      "devrais",
      "aurais dû",
      "la prochaine fois",
      "toujours",
      "jamais",
    ],
    ...["mieux", "plutôt", "désormais", "avant", "quand", "si", "dès", "au lieu", "pour"],
  ],
};

/** English, German, Spanish, French. */
export const REMARK_RULES: readonly RemarkRules[] = [ENGLISH, GERMAN, SPANISH, FRENCH];
