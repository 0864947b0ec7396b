/**
 * First names that are words too, in English, German, Spanish and French. Small letters, NFC. One of
 * them alone may be no name at all, however it is written.
 */
const WORDS = `
  abby amber angel april arch art ash aspen august aurora autumn
  barb basil bay beau berry bill birch blaze blue bond brook brooks buck bud buddy buster butch
  carol case cash chance chandler charity chase chip christian christmas chuck clay cliff clover colt
  constance cookie cooper crystal
  daisy dale dawn dean deacon dell destiny dick dixie doc dolly don dot drake drew duke dusty
  earl easter ebony eden ember emerald ernest eve ever
  faith fanny fern flint flora forest foster fox francs frank
  gale garland garnet gay gene genesis german ginger glen glory grace grant gray green grey guy
  hale happy harmony harper haven hazel heart heath heather herb hero hill holly honey honor hope
  hunter
  indigo iris ivory ivy
  jack jade jasmine jasper jay jean jersey jet jewel josh journey joy judge june junior justice
  kit kitty knight
  lake lance lane lark laurel leaf legend liberty lily lion lot love luck lucky
  major mac maple march marina mark marsh marshal marshall mason matt maverick max may meadow melody
  mercy merit merry mick miles milo miracle monday moon morgan
  nick noble noel nova
  oak ocean olive opal
  page paris parker pat patience patty peace pearl peg penny pepper percy petal phil pierce pip piper
  poppy porter precious price prince princess promise prudence
  queen quest
  rain ray red reed reign remedy rich ridge river rob robin rock rocky rod roger roman rose rosemary
  rosy rowan royal ruby rue rush russ rusty
  sable saffron sage saint sally salt sam sandy sapphire saturday savannah scarlet scout season serene
  serenity shade shepherd sherry sky skip sonny spark spencer spring stan star sterling stew stone
  storm story sue summer sunday sunny swan
  tad tanner taylor teal temperance terry tiger timber topaz tracy trinity trip tripp true tucker
  turner ty
  unity
  vale van velvet verity victor victory viola violet
  wade wally ward warden way west whit will willow winter wolf woods woody worth wren
  young zen
  blank christ dank engel ernst falk frei friede frieden gabe gerd gut heide heil herz hoffnung jung
  kai karl klein kurt kurz lang lenz licht linde löwe mai mann markt merle montag morgen nacht
  rosa sanft sonne stern still stolz tag treu veilchen vogel wald weide wilde wolke wunder
  abril alba alma amada amado amor ángel ángeles blanca blanco camino cándido celeste cielo clara
  claro clemente concha consuelo cruz dolores domingo encarnación esperanza estrella fe felicidad flor
  gloria gracia guadalupe inmaculada jesús justo leal león linda lluvia lola lourdes luz mar
  margarita mayo mercedes milagros modesto montaña nieves olivia olvido paloma pastor paz perla piedad
  pilar prudencia reina remedios reyes rocío rosario salvador santa santos segundo sol soledad
  triunfo valiente ventura vera verde victoria vida viva
  aimé aimée amour ange avril aube aurore belle blanche bon cerise clair claire clément colombe
  constant content désiré désirée dimanche divine espoir été fleur florent franc france françoise
  honoré jasmin joie juste lorraine lumière lune marin marine mars modeste neige noël océane
  parfait pascal pascale pierre prudent prune reine romain soleil tendre violette
`;

export const NAME_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/u));
