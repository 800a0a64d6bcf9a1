import type { DescriptionCues } from '../../../actors/roles/cues';

const words = (list: string): string[] => list.split(' ');

/** What countries, bodies and peoples are to one another. */
const RELATIONS = words(
  'ally partner member neighbour neighbor rival competitor adversary enemy opponent supporter backer sponsor investor exporter importer producer supplier provider buyer customer consumer creditor lender donor mediator guarantor champion leader superpower power founder founding-member signatory participant host owner operator hub player giant pioneer successor predecessor',
);

const ORGANIZATIONS = words(
  'academy agency airline airport alliance archive army arm association authority bank band battalion blog board body brand brewery broadcaster bureau business cabinet campaign cartel center centre chain charity choir church club coalition college commission committee community company conglomerate consortium consultancy contractor cooperative corporation council court daily department developer division ensemble enterprise faction factory faculty federation firm fleet forum foundation franchise front fund gallery gang garrison government group guild hospital imprint institute institution insurer journal laboratory label league legislature library lobby magazine maker manufacturer militia ministry monastery monopoly monthly movement museum navy network newspaper nonprofit office operation orchestra organisation organization outfit outlet parliament partnership party platform press programme program publication publisher quartet regiment regulator retailer school sect secretariat seminary service society start-up startup station store studio subsidiary syndicate tabloid team theatre theater think-tank thinktank tank trio tribunal trust union university unit utility venture watchdog website weekly workshop carrier carmaker automaker shipbuilder brewer refiner miner lender',
);

const PLACES = words(
  'abbey airfield airport archipelago area atoll avenue base bay beach borough bridge building canal canton cape capital castle cathedral cave cemetery channel church city cliff coast colony commune community continent country county creek dam desert district enclave estate exclave farm fjord forest fort fortress gardens glacier gorge gulf hamlet harbour harbor headland highway hill hotel house island islet isle isthmus lagoon lake landmark location locality massif monastery monument mosque mountain mount municipality museum neighbourhood neighborhood oasis outpost palace parish park pass peak peninsula plain plateau port prefecture prison province quarter range reef region republic reserve reservoir resort ridge river road ruin school sea seaport settlement shrine site spa spot square stadium state station strait street stream suburb synagogue temple territory theatre theater town township tower tributary valley venue village volcano voivodeship ward waterfall waterway wilderness zone',
);

const COUNTRIES = words(
  'archipelago country democracy dictatorship economy empire federation island kingdom market monarchy nation power principality republic state superpower territory colony dominion protectorate commonwealth sultanate emirate',
);

const GROUPS = words(
  'minority majority people tribe clan sect community denomination order movement dynasty family caste faction party religion branch group nation faith nobility',
);

const EVENTS = words(
  'battle biennale campaign carnival celebration ceremony championship clash competition conference conflict contest convention crisis cup disaster disease epidemic pandemic earthquake election event exercise exhibition expedition expo fair feast festival flood forum game gathering holiday hurricane incident invasion massacre match meeting mission movement mutiny offensive olympics operation pageant plan project protest race raid rally rebellion referendum revolt revolution riot scandal series siege storm strike struggle summit symposium tour tournament trial tsunami uprising voyage war',
);

const THINGS = words(
  'act agreement aircraft airliner airplane album alloy anthem app application award ballad ballet bill biography blog bomber book browser car charter cipher coin comedy comic compound computer constitution convention currency deity dialect documentary doctrine drama drug engine epic essay ferry fighter film frigate game genre god goddess helicopter hymn icebreaker instrument journal jet language law magazine manga manuscript medal memoir missile model monument motorcycle movie musical novel novella opera operating-system system painting pact play poem prize probe programme program project protein protocol radar radio ray religion rifle rocket satellite schooner scripture sculpture series ship show single sitcom sloop smartphone software song spacecraft spaceship species statue steamer story submarine symphony tank technique telescope text theory treaty trophy truck tug vaccine vessel video virus weapon website work yacht vehicle liner carrier cruiser destroyer trawler lander orbiter',
);

const set = (...lists: readonly (readonly string[])[]): ReadonlySet<string> => new Set(lists.flat());

/** How English says what somebody or something is. */
export const descriptions: DescriptionCues = {
  heads: {
    person: set(),
    organization: set(ORGANIZATIONS, RELATIONS),
    country: set(COUNTRIES, RELATIONS),
    place: set(PLACES, ['hub', 'hometown', 'birthplace', 'stronghold', 'headquarters', 'destination', 'home']),
    group: set(GROUPS, RELATIONS),
    event: set(EVENTS),
    other: set(THINGS),
  },
  vague: set(
    words(
      'area body business building carrier maker manufacturer producer provider supplier operator developer division label community company country department event firm game group government house institution location member nation office organisation organization outfit part party people place player power project region school service show site spot state system team territory text thing unit venue work home operation program programme plan text order family movement',
    ),
    words(
      'aunt boyfriend brother candidate champion chief child colleague companion cousin daughter father friend girlfriend guest head hero heir host husband leader manager member mother nephew niece opponent owner partner player resident sister son star student successor supporter uncle victim visitor widow widower wife winner',
    ),
  ),
  weak: set(
    words(
      'whole entire very certain new only late first last own big great good old small young younger older elder eldest second third one future',
    ),
  ),
  elsewhere: set(words('same other another such said next previous following')),
  barred: set(
    words(
      'of in on at by for with from to into about as than that which who whom whose what when where why how or but nor so yet if because while although though unless until since after before during under over between among against this these those there here he she it they we you i him her them us his its their our your my is are was were be been being am has have had having do does did will would shall should can could may might must not no never said says say told tells asked added also just even still then now all both each every any some more less like bit lot kind sort',
    ),
  ),
  complements: set(
    words(
      'of in at for from on near with between under against within along across outside inside on off to about based founded located owned run led known situated dedicated devoted focused specialising specializing operating serving consisting belonging named called designed created made written built held formed responsible formerly emeritus',
    ),
  ),
  clauseOpeners: set(
    words('that which who whom whose where when while as but born because although so since until than'),
  ),
  participle: /[^e]ed$/,
  openers: set(
    words(
      'in on at by for from with to into about during after before since until under over between among against across near around outside inside within throughout toward towards despite without according of when while if because although though where',
    ),
  ),
  verbs: set(
    words(
      'is are was were be been has have had do does did will would can could may might must should said says say told tells asked added announced warned reported claimed began made took went came gave found got left saw knew became won lost met led shot sent paid sold held kept put set let cut hit bought brought fought taught caught sought ran rose fell grew drew flew threw wrote spoke broke chose beat struck withstood agreed decided refused',
    ),
  ),
  subjectOpeners: set(words('that although though while because since and but as whereas when where today now the')),
  suppositions: set(words('if whether unless had should suppose were')),
  inRoleOf: 'as',
  infinitive: 'to',
  of: 'of',
  namedWithOf: set(
    words(
      'city town village hamlet island commune suburb municipality settlement province district neighbourhood neighborhood port township borough parish county isle peninsula',
    ),
  ),
  past: set(['was']),
  perfect: [set(['has', 'have']), 'been'],
};
