/** @file Data sets of one text and one row, whose values stand in the text. */
import { FIELDS } from '../fields';
import { E2E_FIELDS, e2ePlace } from './e2e';
import { placesOf } from './locate';
import type { LabelledRecord } from './record';

/** A line of any of them. */
export interface FlatLine {
  readonly text: string;
  readonly table: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly domain?: string;
  readonly category?: string;
  readonly schema?: readonly string[];
  readonly act?: string;
}

/** How a data set is read. */
export interface FlatSource {
  readonly file: string;
  /** Other names of its fields. */
  readonly names: Readonly<Record<string, string>>;
  /** Fields that every text may hold and this one does not: they may be asked for. */
  readonly schema: (line: FlatLine) => readonly string[];
  /** Share of examples in which several texts are rows of one. */
  readonly joined: number;
}

const VALUELESS = /^(?:dontcare|none|true|false|yes|no|not available|\?|)$/i;

/**
 * The places of the values; null when one is not in the text, unless `lenient`, which leaves it out of what may be asked.
 * Several places: the one nearest behind the value before, since labels come in the order of the text more often than not.
 */
export function readFlat(
  line: FlatLine,
  source: FlatSource,
): { record: LabelledRecord; whole: boolean } | null {
  const [row] = line.table.rows;
  if (row === undefined) return null;
  const cells: { key: string; start: number; end: number }[] = [];
  const unknown = new Set<string>();
  const e2e = source.file.startsWith('e2e');
  line.table.header.forEach((key, at) => {
    const value = row[at] ?? '';
    if (cells.some((cell) => cell.key === key)) return;
    if (e2e) {
      const place = e2ePlace(line.text, key, value);
      if (place === null) unknown.add(key);
      else cells.push({ key, ...place });
      return;
    }
    if (value.trim() === '') return;
    const taken = (start: number, end: number): boolean =>
      cells.some((cell) => start < cell.end && end > cell.start);
    let places = VALUELESS.test(value) ? [] : placesOf(line.text, value);
    // The singular of a unit: "clove" for "cloves".
    if (places.length === 0 && /^unit$/i.test(key))
      places = [...placesOf(line.text, `${value}s`), ...placesOf(line.text, `${value}es`)];
    const place = places.find(({ start, end }) => !taken(start, end)) ?? places[0];
    if (place === undefined) unknown.add(key);
    else cells.push({ key, ...place });
  });
  if (cells.length === 0 && line.table.header.length > 0) return null;
  const known = new Set([...line.table.header]);
  const absent = source.schema(line).filter((key) => !known.has(key));
  return { record: { text: line.text.trimEnd(), cells, absent }, whole: unknown.size === 0 };
}

/** Names under which the fields of a source may be asked for. */
export function namesOf(source: FlatSource, keys: Iterable<string>): Record<string, readonly string[]> {
  const names: Record<string, readonly string[]> = {};
  for (const key of keys) {
    const other = source.names[key];
    names[key] = [key.replace(/_/g, ' '), ...(other?.split('|') ?? FIELDS[key]?.names ?? [])];
  }
  return names;
}

const fixed = (keys: string) => (): readonly string[] => keys.split('|');

export const E2E: FlatSource = {
  file: 'e2e_train_part',
  names: {
    Name: 'name|restaurant|place',
    Food: 'food|cuisine|type of food|kitchen',
    'Price range': 'price range|prices|price level|price',
    'Customer rating': 'customer rating|rating|reviews|stars',
    Area: 'area|location|part of town|where',
    'Family friendly': 'family friendly|kid friendly|good for families|children allowed',
    Near: 'near|close to|landmark|next to',
  },
  schema: () => E2E_FIELDS,
  joined: 0.08,
};

export const FLAT: readonly (FlatSource & { readonly share: number })[] = [
  {
    file: 'ingredients_nyt',
    names: {
      Qty: 'quantity|amount|menge',
      Unit: 'unit|measure',
      Comment: 'comment|preparation|note',
      Name: 'ingredient|item|name',
      Range_End: 'range end',
    },
    schema: fixed('Qty|Unit|Comment|Name'),
    joined: 0.35,
    share: 11000,
  },
  {
    file: 'ingredients_csv',
    names: {
      name: 'ingredient|item',
      quantity: 'qty|amount',
      unit: 'measure|uom',
      preparation: 'prep|how',
      comment: 'note|remark',
      size: 'size',
      purpose: 'purpose|use',
    },
    schema: fixed('name|quantity|unit|preparation|comment|size|purpose'),
    joined: 0.35,
    share: 13000,
  },
  {
    file: 'us_addresses',
    names: {
      AddressNumber: 'house number|number|street number|address number',
      StreetName: 'street|street name',
      StreetNamePostType: 'street type|suffix|street name post type',
      PlaceName: 'city|town|place',
      ZipCode: 'zip|postcode|zip code',
      StateName: 'state',
      StreetNamePreDirectional: 'direction|street direction|pre directional',
      OccupancyIdentifier: 'unit|apartment|suite number',
      OccupancyType: 'unit type',
      StreetNamePostDirectional: 'post directional',
      USPSBoxID: 'po box number|box',
      USPSBoxType: 'box type',
      Recipient: 'recipient|name',
      BuildingName: 'building',
    },
    schema: fixed(
      'AddressNumber|StreetName|StreetNamePostType|PlaceName|ZipCode|StateName|StreetNamePreDirectional|OccupancyIdentifier',
    ),
    joined: 0.3,
    share: 11000,
  },
  {
    file: 'names_people_companies',
    names: {
      GivenName: 'first name|given name',
      Surname: 'last name|surname|family name',
      MiddleInitial: 'middle initial',
      MiddleName: 'middle name',
      CorporationName: 'company|company name',
      CorporationLegalType: 'legal form',
      PrefixMarital: 'title|salutation',
      SuffixGenerational: 'suffix',
      CorporationNameOrganization: 'kind of organisation',
    },
    schema: fixed('GivenName|Surname|MiddleInitial'),
    joined: 0.4,
    share: 4500,
  },
  {
    file: 'slot_spans_polyai',
    names: {
      people: 'party size|guests|people|number of people',
      time: 'time|when',
      date: 'date|day',
      first_name: 'first name|given name',
      last_name: 'last name|surname',
      from_location: 'from|origin',
      to_location: 'to|destination',
    },
    schema: fixed('people|time|date|first_name|last_name'),
    joined: 0.05,
    share: 6500,
  },
  { file: 'sgd_turn_slots', names: {}, schema: () => [], joined: 0, share: 18000 },
  {
    file: 'rnnlg',
    names: {
      name: 'product|place|name',
      type: 'type|kind',
      pricerange: 'price range',
      family: 'product family|series',
      weightrange: 'weight range',
      batteryrating: 'battery rating',
      driverange: 'drive size range',
      screensizerange: 'screen size range',
      ecorating: 'eco rating',
    },
    schema: () => [],
    joined: 0.12,
    share: 7000,
  },
  {
    file: 'viggo',
    names: {
      name: 'game|title|name',
      release_year: 'year|release year',
      developer: 'developer|studio',
      player_perspective: 'perspective',
      esrb: 'age rating|esrb',
      rating: 'rating|opinion',
    },
    schema: fixed('name|release_year|developer|rating'),
    joined: 0.15,
    share: 6000,
  },
  { file: 'products_attributes', names: {}, schema: (line) => line.schema ?? [], joined: 0.15, share: 5000 },
];
