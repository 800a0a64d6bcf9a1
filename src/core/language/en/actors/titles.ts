/** Before a person's name, as no part of it. */
export const HONORIFICS: readonly string[] =
  'mr mrs ms miss mx dr prof sir dame lady lord madam madame monsieur mademoiselle m mme mlle herr frau señor señora don doña signor signora rev reverend fr st saint messrs master mistress squire comrade'.split(
    ' ',
  );

/** What a person is: before a name, in an apposition, in brackets. Small letters; the last word of a role. */
export const ROLE_NOUNS: readonly string[] =
  'abbess abbot academic accountant activist actor actress adjutant admiral adviser advisor advocate aide ally ambassador analyst anchor anthropologist apostle archbishop archduke archaeologist archeologist architect artist assistant astronaut astronomer athlete attache attorney auditor aunt author bailiff ballerina banker baron baroness barrister bassist biographer biologist bishop blogger boss botanist boxer boyfriend brigadier broadcaster brother builder businessman businesswoman butler cadet candidate captain cardinal carpenter cartoonist cellist ceo cfo chair chairman chairperson chairwoman champion chancellor chaplain chef chemist chief choreographer cleric clerk coach cofounder co-founder colleague collector colonel columnist comedian commander commandant commentator commissar commissioner commodore companion composer conductor congressman congresswoman constable consul consultant contractor convict coordinator corporal correspondent councillor councilman councilor count countess cousin critic curator czar dancer daughter dean defender delegate democrat deputy designer detective developer dictator diplomat director doctor doorman drummer duchess duke earl economist editor editor-in-chief educator emir emperor empress engineer entrepreneur envoy essayist executive explorer farmer father fighter filmmaker financier founder friend general geographer geologist girlfriend goalkeeper governor grandfather grandmother guitarist head headmaster heir hero historian host housekeeper humorist husband imam industrialist inspector instructor intellectual inventor investor investigator jeweller journalist judge juror justice keyboardist king knight laureate lawmaker lawyer leader lecturer legislator librarian lieutenant linguist major maker manager marquess marshal mathematician mayor mechanic mediator member merchant midfielder minister missionary monk mother mp musician nephew neurologist neuroscientist niece novelist nun nurse officer official opponent painter partner pastor patriarch patriot philanthropist philosopher photographer physician physicist pianist pilot pioneer player playwright poet policeman politician pope premier presenter president priest prime-minister prince princess principal prisoner producer professor programmer prosecutor psychiatrist psychologist publisher queen rabbi ranger rapper rector regent reporter representative republican researcher revolutionary ruler sailor salesman satirist scholar scientist screenwriter sculptor secretary secretary-general senator sergeant servant sheikh sheriff sister skipper sociologist soldier soprano son songwriter speaker specialist spokesman spokesperson spokeswoman star statesman strategist striker student successor sultan superintendent supervisor surgeon teacher tenor theologian theorist trader trainer translator treasurer tsar uncle veteran vicar viceroy vice-president victim violinist viscount vocalist warden widow widower wife winner witness wizard writer zoologist'.split(
    ' ',
  );

/** Words that may stand between a determiner and the role noun or join two of them. */
export const ROLE_MODIFIERS: readonly string[] =
  'acting assistant associate chief co deputy elder emeritus ex executive federal first foreign former fellow founding general honorary incumbent interim joint junior late lead leading long-time longtime longstanding managing national new newly-elected old outgoing permanent prime presidential private retired royal senior state then top veteran vice young younger then-presidential then-president then-prime supreme opposition finance defence defense interior justice trade health education energy environment labour press'.split(
    ' ',
  );

export const MALE_TITLES: readonly string[] =
  'mr sir lord monsieur herr señor signor don master king prince duke count baron uncle father'.split(' ');
export const FEMALE_TITLES: readonly string[] =
  'mrs ms miss dame lady madam madame mademoiselle mme mlle frau señora doña signora mistress queen princess duchess countess baroness aunt mother sister'.split(
    ' ',
  );
