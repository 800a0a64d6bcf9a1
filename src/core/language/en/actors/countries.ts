/**
 * Countries and territories in English: `ISO 3166-1 code | names, the canonical first | words for its people and things`.
 * Names of one table row are one actor; the second list leads to the country with the form "demonym".
 */
const TABLE = `
AF|Afghanistan|Afghan,Afghans,Afghani
AL|Albania|Albanian,Albanians
DZ|Algeria|Algerian,Algerians
AD|Andorra|Andorran,Andorrans
AO|Angola|Angolan,Angolans
AG|Antigua and Barbuda|Antiguan,Antiguans
AR|Argentina|Argentine,Argentines,Argentinian,Argentinians,Argentinean
AM|Armenia|Armenian,Armenians,Armeno
AU|Australia|Australian,Australians,Aussie,Aussies
AT|Austria|Austrian,Austrians,Austro
AZ|Azerbaijan|Azerbaijani,Azerbaijanis,Azeri,Azeris
BS|Bahamas|Bahamian,Bahamians
BH|Bahrain|Bahraini,Bahrainis
BD|Bangladesh|Bangladeshi,Bangladeshis
BB|Barbados|Barbadian,Barbadians,Bajan
BY|Belarus,Byelorussia,Belorussia|Belarusian,Belarusians,Belarussian,Byelorussian
BE|Belgium|Belgian,Belgians
BZ|Belize|Belizean,Belizeans
BJ|Benin|Beninese
BT|Bhutan|Bhutanese
BO|Bolivia|Bolivian,Bolivians
BA|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia|Bosnian,Bosnians
BW|Botswana|Botswanan
BR|Brazil|Brazilian,Brazilians
BN|Brunei,Brunei Darussalam|Bruneian,Bruneians
BG|Bulgaria|Bulgarian,Bulgarians
BF|Burkina Faso|Burkinabe,Burkinabé
BI|Burundi|Burundian,Burundians
KH|Cambodia,Kampuchea|Cambodian,Cambodians
CM|Cameroon|Cameroonian,Cameroonians
CA|Canada|Canadian,Canadians
CV|Cape Verde,Cabo Verde|Cape Verdean
CF|Central African Republic|Central African
TD|Chad|Chadian,Chadians
CL|Chile|Chilean,Chileans
CN|China,People's Republic of China,People’s Republic of China,PRC,Mainland China,Communist China|Chinese,Sino
CO|Colombia|Colombian,Colombians
KM|Comoros|Comorian,Comorians
CG|Republic of the Congo,Congo-Brazzaville|Congolese
CD|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC,Congo,Zaire|
CR|Costa Rica|Costa Rican,Costa Ricans
CI|Ivory Coast,Côte d'Ivoire,Côte d’Ivoire,Cote d'Ivoire|Ivorian,Ivorians
HR|Croatia|Croatian,Croatians,Croat,Croats
CU|Cuba|Cuban,Cubans
CY|Cyprus|Cypriot,Cypriots
CZ|Czech Republic,Czechia|Czech,Czechs
DK|Denmark|Danish,Dane,Danes,Dano
DJ|Djibouti|Djiboutian
DM|Dominica|
DO|Dominican Republic|Dominican,Dominicans
EC|Ecuador|Ecuadorian,Ecuadorians,Ecuadorean
EG|Egypt|Egyptian,Egyptians
SV|El Salvador|Salvadoran,Salvadorans,Salvadorian
GQ|Equatorial Guinea|Equatoguinean
ER|Eritrea|Eritrean,Eritreans
EE|Estonia|Estonian,Estonians
SZ|Eswatini,Swaziland|Swazi,Swazis
ET|Ethiopia,Abyssinia|Ethiopian,Ethiopians,Abyssinian
FJ|Fiji|Fijian,Fijians
FI|Finland|Finnish,Finn,Finns,Finno
FR|France,French Republic|French,Frenchman,Frenchmen,Frenchwoman,Franco
GA|Gabon|Gabonese
GM|Gambia,The Gambia|Gambian,Gambians
GE|Georgia|Georgian,Georgians
DE|Germany,Federal Republic of Germany,West Germany|German,Germans,West German
GH|Ghana|Ghanaian,Ghanaians
GR|Greece,Hellas|Greek,Greeks,Greco,Hellenic
GD|Grenada|Grenadian,Grenadians
GT|Guatemala|Guatemalan,Guatemalans
GN|Guinea|Guinean,Guineans
GW|Guinea-Bissau|
GY|Guyana|Guyanese
HT|Haiti|Haitian,Haitians
VA|Vatican City,Vatican,Holy See|
HN|Honduras|Honduran,Hondurans
HU|Hungary|Hungarian,Hungarians,Magyar,Magyars
IS|Iceland|Icelandic,Icelander,Icelanders
IN|India,Republic of India|Indian,Indians,Indo
ID|Indonesia|Indonesian,Indonesians
IR|Iran,Islamic Republic of Iran,Persia|Iranian,Iranians,Persian,Persians
IQ|Iraq|Iraqi,Iraqis
IE|Ireland,Republic of Ireland,Eire|Irish,Irishman,Irishmen,Irishwoman
IL|Israel|Israeli,Israelis
IT|Italy|Italian,Italians,Italo
JM|Jamaica|Jamaican,Jamaicans
JP|Japan|Japanese,Nippon
JO|Jordan|Jordanian,Jordanians
KZ|Kazakhstan|Kazakh,Kazakhs,Kazakhstani
KE|Kenya|Kenyan,Kenyans
KI|Kiribati|
KP|North Korea,Democratic People's Republic of Korea,DPRK|North Korean,North Koreans
KR|South Korea,Republic of Korea,ROK|South Korean,South Koreans
KW|Kuwait|Kuwaiti,Kuwaitis
KG|Kyrgyzstan,Kirghizia|Kyrgyz,Kyrgyzstani
LA|Laos|Lao,Laotian,Laotians
LV|Latvia|Latvian,Latvians
LB|Lebanon|Lebanese
LS|Lesotho|Basotho
LR|Liberia|Liberian,Liberians
LY|Libya|Libyan,Libyans
LI|Liechtenstein|Liechtensteiner
LT|Lithuania|Lithuanian,Lithuanians
LU|Luxembourg|Luxembourgish,Luxembourger,Luxembourgers
MG|Madagascar|Malagasy
MW|Malawi|Malawian,Malawians
MY|Malaysia|Malaysian,Malaysians
MV|Maldives|Maldivian,Maldivians
ML|Mali|Malian,Malians
MT|Malta|Maltese
MH|Marshall Islands|Marshallese
MR|Mauritania|Mauritanian,Mauritanians
MU|Mauritius|Mauritian,Mauritians
MX|Mexico|Mexican,Mexicans
FM|Micronesia|Micronesian,Micronesians
MD|Moldova,Moldavia|Moldovan,Moldovans,Moldavian
MC|Monaco|Monégasque,Monegasque
MN|Mongolia|Mongolian,Mongolians
ME|Montenegro|Montenegrin,Montenegrins
MA|Morocco|Moroccan,Moroccans
MZ|Mozambique|Mozambican,Mozambicans
MM|Myanmar,Burma|Burmese
NA|Namibia|Namibian,Namibians
NR|Nauru|Nauruan
NP|Nepal|Nepalese,Nepali,Nepalis
NL|Netherlands,Holland|Dutch,Dutchman,Dutchmen
NZ|New Zealand,Aotearoa|New Zealander,New Zealanders,Kiwi,Kiwis
NI|Nicaragua|Nicaraguan,Nicaraguans
NE|Niger|Nigerien
NG|Nigeria|Nigerian,Nigerians
MK|North Macedonia,Macedonia|Macedonian,Macedonians
NO|Norway|Norwegian,Norwegians
OM|Oman|Omani,Omanis
PK|Pakistan|Pakistani,Pakistanis
PW|Palau|Palauan
PS|Palestine,Palestinian Territories,Palestinian territories|Palestinian,Palestinians
PA|Panama|Panamanian,Panamanians
PG|Papua New Guinea|Papua New Guinean,Papuan,Papuans
PY|Paraguay|Paraguayan,Paraguayans
PE|Peru|Peruvian,Peruvians
PH|Philippines|Filipino,Filipinos,Filipina,Philippine
PL|Poland|Polish,Pole,Poles,Polono
PT|Portugal|Portuguese,Luso
QA|Qatar|Qatari,Qataris
RO|Romania,Rumania|Romanian,Romanians
RU|Russia,Russian Federation|Russian,Russians,Russo
RW|Rwanda|Rwandan,Rwandans
KN|Saint Kitts and Nevis,St. Kitts and Nevis|
LC|Saint Lucia,St. Lucia|
VC|Saint Vincent and the Grenadines|
WS|Samoa|Samoan,Samoans
SM|San Marino|
ST|São Tomé and Príncipe|
SA|Saudi Arabia|Saudi,Saudis,Saudi Arabian
SN|Senegal|Senegalese
RS|Serbia|Serbian,Serbians,Serb,Serbs
SC|Seychelles|Seychellois
SL|Sierra Leone|Sierra Leonean
SG|Singapore|Singaporean,Singaporeans
SK|Slovakia|Slovak,Slovaks,Slovakian
SI|Slovenia|Slovenian,Slovenians,Slovene,Slovenes
SB|Solomon Islands|
SO|Somalia|Somali,Somalis,Somalian
ZA|South Africa,Republic of South Africa|South African,South Africans
SS|South Sudan|South Sudanese
ES|Spain|Spanish,Spaniard,Spaniards,Hispano
LK|Sri Lanka,Ceylon|Sri Lankan,Sri Lankans,Ceylonese
SD|Sudan|Sudanese
SR|Suriname,Surinam|Surinamese
SE|Sweden|Swedish,Swede,Swedes,Swedo
CH|Switzerland,Swiss Confederation|Swiss
SY|Syria|Syrian,Syrians
TW|Taiwan,Republic of China,Formosa,Chinese Taipei|Taiwanese
TJ|Tajikistan|Tajik,Tajiks
TZ|Tanzania|Tanzanian,Tanzanians
TH|Thailand,Siam|Thai,Thais,Siamese
TL|East Timor,Timor-Leste|Timorese,East Timorese
TG|Togo|Togolese
TO|Tonga|Tongan,Tongans
TT|Trinidad and Tobago|Trinidadian,Trinidadians
TN|Tunisia|Tunisian,Tunisians
TR|Turkey,Türkiye|Turkish,Turk,Turks,Turko
TM|Turkmenistan|Turkmen,Turkmens
TV|Tuvalu|Tuvaluan
UG|Uganda|Ugandan,Ugandans
UA|Ukraine|Ukrainian,Ukrainians
AE|United Arab Emirates,UAE,U.A.E.|Emirati,Emiratis
GB|United Kingdom,UK,U.K.,Britain,Great Britain|British,Briton,Britons,Anglo,Brits
US|United States,United States of America,USA,U.S.A.,US,U.S.,America|American,Americans,Americano
UY|Uruguay|Uruguayan,Uruguayans
UZ|Uzbekistan|Uzbek,Uzbeks
VU|Vanuatu|Vanuatuan
VE|Venezuela|Venezuelan,Venezuelans
VN|Vietnam,Viet Nam,Socialist Republic of Vietnam,North Vietnam,South Vietnam|Vietnamese
YE|Yemen|Yemeni,Yemenis
ZM|Zambia|Zambian,Zambians
ZW|Zimbabwe,Rhodesia|Zimbabwean,Zimbabweans,Rhodesian
XK|Kosovo|Kosovar,Kosovars,Kosovan
GL|Greenland|Greenlandic,Greenlander
HK|Hong Kong|Hong Konger,Hong Kongers
MO|Macau,Macao|Macanese
PR|Puerto Rico|Puerto Rican,Puerto Ricans
FO|Faroe Islands|Faroese
BM|Bermuda|Bermudian
GI|Gibraltar|Gibraltarian
`;

/**
 * Countries that ISO 3166-1 has no code for, of the past or within another state, in the same shape.
 * England and its like are countries to a reader and so a type of their own.
 */
const WITHOUT_CODE = `
|Soviet Union,USSR,U.S.S.R.,Soviet Russia|Soviet,Soviets
|Yugoslavia|Yugoslav,Yugoslavs,Yugoslavian
|Czechoslovakia|Czechoslovak,Czechoslovakian
|East Germany,German Democratic Republic,GDR|East German,East Germans
|Ottoman Empire|Ottoman,Ottomans
|Prussia|Prussian,Prussians
|Austria-Hungary,Austro-Hungarian Empire|Austro-Hungarian
|Roman Empire|Roman,Romans,Romano
|Byzantium,Byzantine Empire|Byzantine,Byzantines
|British Empire|
|Russian Empire,Tsarist Russia,Imperial Russia|
|Nazi Germany,Third Reich|
|England|English,Englishman,Englishmen,Englishwoman
|Scotland|Scottish,Scot,Scots,Scotsman
|Wales|Welsh,Welshman,Welshmen
|Northern Ireland|Northern Irish
|Korea|Korean,Koreans
|Tibet|Tibetan,Tibetans
|Mesopotamia|Mesopotamian
|Babylon,Babylonia|Babylonian,Babylonians
|Assyria|Assyrian,Assyrians
|Carthage|Carthaginian,Carthaginians
|Sparta|Spartan,Spartans
`;

/** One row: a country with every name and every word for its people. */
export interface CountryRow {
  /** ISO 3166-1 alpha-2, or null. */
  readonly code: string | null;
  /** Canonical name first. */
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
}

/** All rows, for example `{ code: 'RU', names: ['Russia', …], demonyms: ['Russian', …] }`. */
export const COUNTRIES: readonly CountryRow[] = `${TABLE}${WITHOUT_CODE}`
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [code, names, demonyms] = line.split('|') as [string, string, string];
    return { code: code || null, names: names.split(','), demonyms: demonyms.split(',').filter((word) => word !== '') };
  });
