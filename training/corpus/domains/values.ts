/** @file Values that several domains share: places, companies, streets. */
import { each, list, of, pairs, type Make } from '../columnKinds';
import type { Random } from '../random';

export const TOWNS = list(
  'Aalborg|Aberdeen|Albury|Almada|Amersfoort|Annecy|Antalya|Arezzo|Bamberg|Banbury|Bergen|Bilbao|Boise|Braga|Brno|Bruges|Burlington|Bursa|Calgary|Cork|Coventry|Da Nang|Darwin|Dijon|Dundee|Durban|Eindhoven|Erfurt|Evora|Fargo|Galway|Gdansk|Geelong|Girona|Goa|Graz|Halifax|Hamilton|Hue|Ipswich|Izmir|Jaipur|Kassel|Kisumu|Kobe|Kumasi|Leiden|Linz|Lodz|Lucerne|Madison|Malmo|Mombasa|Nagoya|New Bedford|Nice|Odense|Olomouc|Oulu|Padua|Pecs|Perth|Plovdiv|Port Louis|Pune|Quimper|Reading|Rostock|Sacramento|Saint-Malo|Salamanca|San Jose|Sao Carlos|Savannah|Sibiu|Split|Stavanger|Sunderland|Tampere|Tartu|Thessaloniki|Toledo|Trento|Tucson|Turku|Uppsala|Varna|Vigo|Wels|Wollongong|Yokohama|York|Zwolle',
);
export const town: Make = of(TOWNS);
export const villages = pairs(
  'Alder|Black|Broad|Clay|Elm|Frost|Gold|Hazel|Kings|Lang|Mar|North|Oak|Raven|Stone|Thorn|West|Wind',
  'bridge|bury|dale|field|ford|ham|haven|mere|mouth|stead|ton|well',
  '',
);
export const village: Make = of(villages);
export const COUNTRY_NAMES =
  'Argentina|Australia|Austria|Belgium|Brazil|Canada|Chile|Croatia|Czechia|Denmark|Egypt|Finland|France|Germany|Ghana|Greece|Hungary|India|Indonesia|Ireland|Italy|Japan|Kenya|Malaysia|Mexico|Morocco|Netherlands|New Zealand|Norway|Peru|Poland|Portugal|Romania|South Korea|Spain|Sweden|Switzerland|Turkey|UK|USA|Vietnam';
export const country: Make = of(list(COUNTRY_NAMES));

const STEMS =
  'Alpenrose|Amberline|Ardent|Blue Heron|Brightwater|Cadence|Castor|Copperfield|Cobalt|Dovetail|Eastgate|Everbright|Fernhill|Foxglove|Greenacre|Halcyon|Hollis|Ironbark|Kingfisher|Larkspur|Lindgren|Longshore|Meridian|Mistral|Northlight|Oakhurst|Osprey|Paragon|Pinecrest|Quayside|Ridgeway|Rosetta|Sable|Seabright|Silverline|Sundial|Tamarind|Thistle|Umbra|Vantage|Westbourne|Whitcombe|Yellowtail|Zephyr';
export const COMPANY_NAMES = pairs(
  STEMS,
  'Ltd|GmbH|Inc|LLC|& Co|Group|SA|BV|Partners|Trading|Services|plc|Oy|SRL',
);
export const company: Make = of(COMPANY_NAMES);
export const uniqueCompany: Make = each(COMPANY_NAMES);

const STREETS = list(
  'Acorn Way|Beech Road|Bridge Street|Canal Walk|Castle Hill|Cedar Avenue|Chapel Lane|Dock Road|Elm Close|Ferry Street|Garden Row|Harbour View|Hill Crest|Ivy Lane|Juniper Drive|Kiln Lane|Linden Street|Market Square|Mill Road|New Street|Orchard Road|Park Terrace|Quarry Road|River Walk|School Lane|Station Road|Tannery Row|Upper Street|Vine Street|Willow Court',
);
export const address: Make = (random: Random, row: number): string =>
  `${1 + row * 4 + random.below(4)} ${random.pick(STREETS)}`;
export const street: Make = of(STREETS);
export const currency: Make = of(list('EUR|USD|GBP|CHF|SEK|PLN|JPY'));
export const NOTES = list(
  'call back|checked twice|see email|waiting for reply|new contact|ok|to be confirmed|sent reminder|wrong address|paid in part|urgent|left message|ask Tom|needs signature|as agreed|second attempt',
);
export const note: Make = of(NOTES);
