/** @file What kind of value a field holds, told from its name alone. */

/** `text` is left as it stands; every other kind has a reader of its own. */
export type FieldKind =
  | 'text'
  | 'date'
  | 'time'
  | 'number'
  | 'money'
  | 'quantity'
  | 'percent'
  | 'phone'
  | 'email'
  | 'url'
  | 'yesno'
  | 'priceRange'
  | 'rating'
  | 'area';

/** Words of a header in lower case: camelCase, snake_case and hyphens are taken apart, diacritics and dots dropped. */
export function fieldWords(name: string): string {
  return name
    .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%?#€$£₹]+/gu, ' ')
    .trim();
}

// The first pattern that matches decides, so the narrow ones come first.
const KINDS: readonly (readonly [RegExp, FieldKind])[] = [
  [/\b(?:e ?mails?|mail(?: address)?|courriel)\b/, 'email'],
  [/\b(?:urls?|web ?sites?|web ?pages?|links?|homepage)\b/, 'url'],
  [
    /\b(?:phones?|telephones?|tel|telefono?|mobiles?|cell(?: phone)?|handy|fax|whatsapp|landline|phone (?:no|number))\b/,
    'phone',
  ],
  // "Flight date" is a date and "unit price" money, whatever the words below say.
  [/\b(?:dates?|datum|deadline|dob|birthday|termin|eta|expected delivery|next service)\b/, 'date'],
  [/\b(?:total|amount|balance|sum) (?:due|paid|payable|owed)\b/, 'money'],
  [/^(?:available from|move in|check ?in|check ?out|closing)$|\b(?:check in|check out)\b/, 'time'],
  [/\b(?:unit|line|list|item|total|account) (?:price|cost|total|amount|balance)\b/, 'money'],
  // Names, codes and ranks may hold digits and are no numbers: "account number" has leading noughts to keep.
  [
    /\b(?:id|ids|code|codes|sku|ref|reference|iban|bic|swift|vat id|tax id|zip|zipcode|postcode|postal|plz|plate|serial|isbn|ean|version|model|room|gate|seat|flight|address|name|status|type|currency|units?(?! (?:price|cost|rate))|uom)\b/,
    'text',
  ],
  [/\bprice (?:range|level|band|category|class)\b/, 'priceRange'],
  [/\b(?:customer |guest |user |review |star )?rating\b/, 'rating'],
  [/^(?:area|part of town|location in town)$/, 'area'],
  [/%|\b(?:percent|percentage|pct|rate|margin|share|growth|probability|concentration percent)\b/, 'percent'],
  [
    /^(?:is|has|have|was|can|are|does|did|should|needs?|allows?|accepts?|serves?|includes?) |\?$|\b(?:family|kid|kids|child|children|pet|pets|wheelchair|eco) ?friendly\b|\bin stock\b|\b(?:paid|approved|active|attending|urgent|remote|furnished|available|confirmed|vegetarian|vegan|refundable|taxable|insured|signed|billable|enabled|mandatory|required)$/,
    'yesno',
  ],
  // "Order date" is a date, "order total" is money, "delivery time" is a time of day.
  [
    /\b(?:dates?|datum|fecha|data di|birthday|dob|born|deadline|due|day of|when|issued|expires|expiry)\b|\bon$/,
    'date',
  ],
  [
    /\b(?:amounts?|totals?|subtotals?|prices?|costs?|sums?|betrag|preis|summe|salary|salaries|wages?|pay|fees?|rent|budget|revenue|turnover|balance|tax|vat|mwst|iva|tip|discount|deposit|charges?|premium|payment|payments|refund|value|importe|prix|montant|precio|bill|spend|spent|price each|net|gross|fare|paid|debit|credit|claim amount)\b|[€$£₹]/,
    'money',
  ],
  [
    /\b(?:weights?|mass|lengths?|heights?|widths?|depths?|sizes?|volumes?|distance|area|capacity|storage|memory|duration|dose|dosage|speed|temperature|power|serving|result|battery|screen|floor area|square feet|sqft|qm)\b/,
    'quantity',
  ],
  [
    /\b(?:qty|quantity|quantities|quan|menge|anzahl|count|number of|no of|pieces|pcs|units sold|stock|on hand|copies|guests|people|persons|party size|seats|beds|bedrooms|bathrooms|baths|rooms|age|score|goals|points|grade|mark|marks|hours|days|nights|minutes|attendance|headcount|year|floors?|servings?|attendees|reorder level|miles|km|mileage|steps|votes|tickets|stars)\b|#/,
    'number',
  ],
  [
    /\b(?:time|start|starts|end|ends|from|until|arrival|departure|kick ?off|checkin|check in|uhrzeit)\b/,
    'time',
  ],
];

/** The kind that the name of a field tells: "Order date" is a date, "Price each" money, "Colour" text. */
export function fieldKindOf(name: string): FieldKind {
  const words = fieldWords(name);
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'text';
}
