import type { MendingCues } from '../../../actors/cues';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What English needs to mend names with, by the words in and around them. */
export const mending: MendingCues = {
  documentParts: words(
    'article articles section sections chapter chapters part parts figure figures fig table tables appendix annex volume paragraph clause rule step phase page item act scene note equation box',
  ),
  skyBodies: words('sun moon earth'),
  placeNouns: words(
    'station base village town city port hamlet island river mountain volcano settlement district province region county suburb capital lake glacier outpost',
  ),
  craftNouns: words(
    'ship ships tug tugboat transport steamer steamship frigate brig schooner sloop yacht submarine cruiser battleship destroyer freighter tanker ferry trawler icebreaker vessel liner airliner aircraft airplane aeroplane plane bomber helicopter rocket satellite spacecraft probe locomotive barque bark lifeboat minesweeper whaler galleon corvette',
  ),
  geographyTails: words(
    'peninsula sea bay island islands ocean river mountains strait straits gulf archipelago fjord glacier plateau desert valley isles',
  ),
  geographyOpeners: words('cape cap mount lake gulf'),
  eventOpeners: words('operation'),
  eventTails: words('year war wars games olympics revolution expedition crisis'),
  agreementTails: words('treaty protocol declaration accord accords pact covenant'),
  organizationTails: words(
    'fund council commission committee survey agency ministry company corporation federation association foundation union bureau authority institute embassy consulate forum railways airlines',
  ),
  rulers: words('queen king prince princess emperor empress pope captain president'),
  definite: 'the',
  standingPrepositions: words('at near'),
};
