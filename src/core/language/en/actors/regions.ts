/** Regions of the world and what belongs to them: `region, other names | words for their people and things`. */
const TABLE = `
Africa|African,Africans,Afro
Asia|Asian,Asians,pan-Asian
Europe|European,Europeans,Euro,pan-European
Eurasia|Eurasian,Eurasians
North America|North American,North Americans
South America|South American,South Americans
Central America|Central American,Central Americans
Latin America|Latin American,Latin Americans
Oceania|
Antarctica|Antarctic
Arctic|
East Asia|East Asian
Southeast Asia,South-East Asia,South-east Asia,South East Asia|Southeast Asian,South-East Asian,South-east Asian,South East Asian,Southeast Asians
South Asia|South Asian,South Asians
Central Asia|Central Asian,Central Asians
Northeast Asia|Northeast Asian
West Asia|
Eastern Europe|Eastern European,East European,Eastern Europeans
Western Europe|Western European,West European,Western Europeans
Central Europe|Central European
Northern Europe|
Southern Europe|
Middle East|Middle Eastern
Near East|Near Eastern
Far East|Far Eastern
West|Western
East|
North Africa|North African,North Africans
West Africa|West African,West Africans
East Africa|East African,East Africans
Southern Africa|
Sub-Saharan Africa|Sub-Saharan
Balkans|Balkan
Baltic,Baltic States,Baltics|
Caucasus|Caucasian
Scandinavia|Scandinavian,Scandinavians
Caribbean|
Polynesia|Polynesian,Polynesians
Melanesia|Melanesian
Levant|
Maghreb|
Iberia,Iberian Peninsula|Iberian
Benelux|
Crimea,Crimean Peninsula|Crimean
Catalonia|Catalan,Catalans
Basque Country|Basque,Basques
Bavaria|Bavarian,Bavarians
Saxony|Saxon,Saxons
Sicily|Sicilian,Sicilians
Tuscany|Tuscan
Brittany|Breton,Bretons
Normandy|Norman,Normans
Flanders|Flemish
Siberia|Siberian,Siberians
Chechnya|Chechen,Chechens
Kurdistan|Kurdish,Kurd,Kurds
Kashmir|Kashmiri
Punjab|Punjabi
Bengal|Bengali,Bengalis
Manchuria|Manchu
Gaza,Gaza Strip|Gazan,Gazans
West Bank|
California|Californian,Californians
Texas|Texan,Texans
Hawaii|Hawaiian,Hawaiians
Alaska|Alaskan
Quebec|Québécois,Quebecer
London|Londoner,Londoners
Paris|Parisian,Parisians
New York|New Yorker,New Yorkers
Venice|Venetian,Venetians
Athens|Athenian,Athenians
Florence|Florentine,Florentines
Berlin|Berliner,Berliners
Vienna|Viennese
Rome|
`;

/** A region with its names, canonical first, and the words that lead to it. */
export interface RegionRow {
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
}

export const REGIONS: readonly RegionRow[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [names, demonyms] = line.split('|') as [string, string];
    return { names: names.split(','), demonyms: demonyms.split(',').filter((word) => word !== '') };
  });
