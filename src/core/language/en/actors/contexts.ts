/** Verbs whose subject is most often a person: `X said`. Small letters. */
export const PERSON_VERBS: readonly string[] =
  'accepted acknowledged added admired admitted advised agreed announced answered appeared argued arrived asked asserted attended awarded became began begged believed believes blamed born breathed called came claimed commented complained composed concluded confessed confirmed continued cried decided declared declined denied described died directed earned emphasized enjoyed entered exclaimed explained expressed fell felt flew gave graduated grew grinned had has hated he heard hesitated hoped insisted interrupted joined knew laughed learned left liked listened lived looked loved made married met moved murmured muttered nodded noted observed opened painted paused played praised pointed published recalled received refused remarked remembered replied reported resigned responded retired returned revealed rose said sang sat saw says served shouted shrugged sighed smiled spoke stared stated stood stressed studied suggested talked taught tells testified thinks thought told took tried turned urged visited walked wanted warned was watched went whispered who whose wished wondered won wrote writes'.split(
    ' ',
  );

/** Prepositions whose object is often a place. */
export const PLACE_PREPOSITIONS: readonly string[] =
  'in at from near across around outside inside throughout within toward towards into through via to off'.split(' ');

/** Compass words that open a place's name: `East Kalimantan`, `eastern Ukraine`. */
export const DIRECTIONS: readonly string[] =
  'north south east west northern southern eastern western northeast northwest southeast southwest north-east north-west south-east south-west northeastern northwestern southeastern southwestern central upper lower inner outer greater mainland'.split(
    ' ',
  );

/** Heads of places' names, behind or before the name: `Hudson River`, `Mount Etna`. */
export const PLACE_HEADS: readonly string[] =
  'abbey alley archipelago arena avenue bank basin bay beach borough boulevard bridge building canal canyon cape castle cathedral cave cemetery channel circle city cliffs coast colony continent cottage county court cove creek crossing dale dam desert district drive emirate empire estate falls farm field fields fjord forest fort gardens gate glacier glen gorge grove gulf hall harbor harbour heath heights highlands highway hill hills hotel house inlet inn island islands isle isles junction kingdom lake lakes lane lodge manor market marsh meadow monastery monument mount mountain mountains oblast ocean palace parish park pass peak peninsula plains plantation plateau plaza point pond port prefecture prison province range rapids reef region republic reservoir ridge river road rock ruins sea shire sound spring springs square stadium state strait straits street temple terrace territory tower town township tunnel valley village volcano wall water wood woods zone'.split(
    ' ',
  );

/** Heads of the names of happenings. */
export const EVENT_HEADS: readonly string[] =
  'affair anniversary armistice attack attacks awards battle blockade bombing campaign celebration ceremony championship championships congress convention coronation coup crisis crusade cup day depression derby earthquake election elections epidemic era exhibition expedition expo fair famine festival final finals fire flood games genocide grand-prix holocaust hurricane independence invasion jubilee marathon march massacre mutiny olympics pandemic plebiscite prix protests purge rally rebellion referendum reformation renaissance revolt revolution riot riots rising scandal season series siege storm strike summit tournament tour treaty trial trials typhoon uprising war wars week'.split(
    ' ',
  );

/** Heads of works, laws, prizes and other things with names that act as nobody. */
export const THING_HEADS: readonly string[] =
  'accord accords act agreement album amendment article award bill book bible catechism charter chapter clause code constitution convention covenant declaration directive doctrine edition figure gospel language law laws manifesto medal method model novel oscar pact patent plan poem prize program programme project protocol psalm report resolution scale section series song statute symphony table theorem theory trophy version volume windows'.split(
    ' ',
  );

/** Faiths, peoples without a state of theirs, and members of parties; with a capital they name groups. */
export const GROUPS: readonly string[] =
  'Aboriginal Anglican Anglicans Arab Arabs Arabic Aryan Baptist Baptists Bolshevik Buddhist Buddhists Calvinist Catholic Catholics Celtic Celts Cherokee Christian Christians Communist Communists Confucian Cossack Cossacks Creole Democrat Democrats Druze Evangelical Fascist Fascists Gothic Gypsy Hasidic Hausa Hebrew Hindu Hindus Hispanic Hispanics Hutu Hutus Igbo Inuit Islamic Islamist Islamists Islam Christianity Buddhism Hinduism Judaism Jesuit Jesuits Jew Jewish Jews Kurds Latino Latinos Lutheran Lutherans Maori Marxist Marxists Maya Mayan Methodist Methodists Mohawk Mongol Mongols Moors Mormon Mormons Moslem Moslems Muslim Muslims Nazi Nazis Orthodox Pashtun Protestant Protestants Puritan Puritans Quaker Quakers Republican Republicans Roma Rohingya Semitic Shia Shiite Shiites Sikh Sikhs Slav Slavic Slavs Socialist Socialists Sunni Sunnis Tamil Tamils Tatar Tatars Tory Trotskyist Tutsi Tutsis Uighur Uyghur Uyghurs Viking Vikings Whig Whigs Yoruba Zionist Zionists Zulu Zulus Marxism Zionism Latin Cantonese Mandarin Gaelic Yiddish Swahili Urdu Hindi Farsi'.split(
    ' ',
  );

/** Capitalised words of the calendar, which name no one. */
export const CALENDAR: readonly string[] =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday tues thurs spring summer autumn winter easter christmas ramadan hanukkah thanksgiving bc ad bce ce am pm gmt utc est edt pst pdt cet'.split(
    ' ',
  );

/** Words that join the parts of a name and are written small. */
export const CONNECTORS: readonly string[] =
  'of and the for de la le du des del della di da do dos das van von der den ter ten zu zur und et y e el al bin ibn ben on in to at with against und à im am aux'.split(
    ' ',
  );

/** Connectors inside persons' names. */
export const NAME_PARTICLES: readonly string[] =
  'de la le du des del della di da do dos das van von der den ter ten zu zur y e el al bin ibn ben abu af av d of the'.split(
    ' ',
  );

/** Words that carry no name even with a capital: what opens sentences and fills titles. */
export const FUNCTION_WORDS: readonly string[] =
  'a an the this that these those i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself himself herself itself ourselves themselves who whom whose which what where when why how and or but nor so yet for if then than because since while although though until unless whether as at by from in into of off on onto out over to up with without about above across after against along among around before behind below beneath beside besides between beyond during except inside like near outside past per through throughout toward towards under underneath upon within is am are was were be been being do does did done doing have has had having can could may might must shall should will would not no yes none any all both each every either neither some such same other another others one two three four five six seven eight nine ten eleven twelve first second third fourth fifth last next many much more most few fewer less least several own only just also too very even still again ever never always often sometimes usually perhaps maybe however therefore thus hence meanwhile moreover furthermore nevertheless nonetheless instead otherwise indeed certainly clearly finally eventually suddenly recently currently previously originally initially later soon now today tomorrow yesterday here there once twice well oh ah yeah okay ok please thanks thank hello hi hey dear let go come get give make take see say said tell look know think good great new old according despite regardless due given based using following including during early late back down away yes sure right according amid amidst unlike via versus vs etc eg ie et cf ibid nothing something anything everything nobody somebody anybody everybody everyone someone anyone'.split(
    ' ',
  );

/** Words after which a name in quotes or capitals is a newspaper or magazine: `editor of X`. */
export const PUBLICATION_CUES: readonly string[] = 'editor editor-in-chief magazine newspaper journal columnist'.split(
  ' ',
);

/** Second parts of compounds with a name that are no part of it. */
export const COMPOUND_TAILS: readonly string[] =
  'led based born made style backed built owned wide trained run funded like sized held ruled era born bound type free only speaking dominated controlled driven loving friendly related aged educated area side class rich ready away off up in to and or of'.split(
    ' ',
  );
