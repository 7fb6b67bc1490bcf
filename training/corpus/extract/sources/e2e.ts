/** @file E2E restaurants: the words of a description that say what its table says in other words. */
import { fieldKindOf, normaliseCell } from '../../../../src/copilot/extract/normalise';
import { placesOf, type Place } from './locate';

/** All columns of the data set, in its order. */
export const E2E_FIELDS = [
  'Name',
  'Food',
  'Price range',
  'Customer rating',
  'Area',
  'Family friendly',
  'Near',
] as const;

const AMOUNT = '(?:£|€|\\$)?\\s?(?:\\d{2}|twenty(?:[- ]five)?|thirty)';
const MONEY = '(?:\\s?(?:pounds?(?: sterling)?|euros?|dollars?|£|quid|gbp))?';
const LEVEL =
  'cheap(?:er|ly|est)?|inexpensive(?:ly)?|low(?:er|ly|est)?|moderate(?:ly)?|high(?:er|ly|est)?|expensive(?:ly)?|pricey|affordab(?:le|ly)|reasonab(?:le|ly)|average|averagely|medium|mid|middle|budget|costly|fair(?:ly)?|discount(?:ed)?|upscale|economical|bargain|modest(?:ly)?|decent(?:ly)?|good|great|normal(?:ly)?|competitive(?:ly)?|conveniently|premium|steep';
const OPINION =
  'low(?:er|ly|est)?|poor(?:ly)?|bad(?:ly)?|average(?:ly)?|mediocre|moderate(?:ly)?|medium|decent(?:ly)?|fair(?:ly)?|ok|okay|high(?:er|ly|est)?|excellent(?:ly)?|good|great|well|top|outstanding|superb|favou?rabl[ey]|perfect|positive(?:ly)?|best|fantastic|reasonabl[ey]|mid|middle|negative|terrible|worst';
const STARS = '(?:\\d|one|two|three|four|five)';

/** Ways of saying it, the surest first; the first group, where there is one, is the evidence. */
const WAYS: Readonly<Record<string, readonly RegExp[]>> = {
  'Price range': [
    new RegExp(
      `\\b((?:less|more|lower|higher|cheaper|greater|fewer|no more|not more)\\s+th[ae][nt]\\s+(?:about )?${AMOUNT}${MONEY})`,
      'gi',
    ),
    new RegExp(
      `((?:£|€|\\$)?\\s?\\b\\d{2}(?: pounds?)?\\s?(?:-|–|to|and)\\s?(?:£|€|\\$)?\\s?\\d{2}\\b${MONEY})`,
      'gi',
    ),
    new RegExp(
      `\\b((?:under|over|below|above|exceed(?:s|ing)?|upwards? of|up to|starting (?:at|from)|at least|around|about|beyond|within|from|past|costs?)\\s+(?:the )?${AMOUNT}${MONEY})`,
      'gi',
    ),
    new RegExp(
      `(\\b(?:minimum|min|maximum|max)\\s+(?:\\w+\\s+){0,3}?${AMOUNT}${MONEY}|${AMOUNT}${MONEY}\\s+(?:minimum|maximum|max|min)\\b)`,
      'gi',
    ),
    new RegExp(
      `(${AMOUNT}${MONEY}\\s*(?:and (?:up|over|above|more|under|less|below)|or (?:more|less|over|under)|plus|\\+))`,
      'gi',
    ),
    new RegExp(
      `\\b(${LEVEL})[\\s-]+(?:in |on )?(?:the |customer |food |menu |meal )?(?:pric\\w*|cost\\w*|rates?\\b|fare\\b|budget)`,
      'gi',
    ),
    new RegExp(
      `\\bpric(?:es?|ing|ed)(?:[\\s-]*range)?(?:\\s+(?:is|are|in|at|of|being|were|runs?|ranges?|that is|that are|the|a|very|quite|fairly|rather|it is|from|for|on|also|all|around|between|tends? to be|end|range|set|and))*[\\s:,-]+(${LEVEL})\\b`,
      'gi',
    ),
    new RegExp(`\\b(${LEVEL})[\\s-]+(?:\\w+[\\s-]+){0,2}?(?:pric\\w*|range|cost\\w*)`, 'gi'),
    /\b(cheap(?:er|ly)?|inexpensive|expensive|pricey|affordabl[ey]|costly|economical|upscale|low[- ]budget|bargain)\b/gi,
    new RegExp(`(£\\s?\\d{2})`, 'gi'),
  ],
  'Customer rating': [
    new RegExp(
      `\\b(${STARS}(?:[\\s-]*stars?)?[\\s-]*(?:out[\\s-]*of[\\s-]*(?:a possible |the )?|of a possible |of |of|/)[\\s-]*(?:5|five))\\b`,
      'gi',
    ),
    new RegExp(`\\b(${STARS}[\\s-]*star(?:s|red)?)\\b`, 'gi'),
    new RegExp(
      `\\b((?:not (?:very |so |too |that |particularly |been )?)?(?:${OPINION}))[\\s-]+(?:in |on |with |by )?(?:overall |customers?['’]?s? |consumer |user |guest |quality |star |service |food )?(?:rat(?:ed|ing|ings|e)|reviews?|reviewed|recommend\\w*|rank\\w*|scor\\w*|feedback|approv\\w*)`,
      'gi',
    ),
    new RegExp(
      `\\b(?:rat(?:ed|ing|ings|es?)|reviews?|scores?|ranked|feedback|reputation)(?:\\s+(?:is|are|as|of|by|a|an|the|customers?|being|have|has|been|very|from|quite|at|it|its|their|for|was|were|that|only|just|its|customer|considered|pretty|to be|and))*[\\s:,-]+(${OPINION})\\b`,
      'gi',
    ),
    new RegExp(`\\b(${OPINION})[\\s-]+(?:\\w+[\\s-]+){0,2}?(?:rat(?:ed|ing|ings|e)|reviews?)\\b`, 'gi'),
    new RegExp(`\\brat(?:ed|ing|es)\\D{0,24}?(${STARS})\\b`, 'gi'),
  ],
  'Family friendly': [
    /(\b(?:not|n['’]t)\s+(?:\w+\s+){0,2}?friendly\s+(?:to|for|with|towards?)\s+(?:\w+\s+)?(?:famil(?:y|ies)|kids?|child(?:ren)?))/gi,
    /((?:(?:\bnot?|n['’]t|\bnon|\bnever|\bno longer|\bnot? (?:a|very|really|at all|considered|exactly|be|always|necessarily|considered a|considered to be|recommended as))[\s-]+(?:(?:a|an|the|very|really|considered|be|to|so)[\s-]+){0,3})?\b(?:famil(?:y|ies)|kids?|child(?:ren)?|childrens|kiddie|adults?)['’]?s?[\s-]*(?:(?:and|or|&|\/)[\s-]*(?:kids?|child(?:ren)?|famil(?:y|ies))['’]?s?[\s-]*)?(?:un)?(?:friendly|friednly|freindly|friendliness|orient\w*|only))/gi,
    /(\b(?:no|not (?:for|allow(?:ing)?|permit\w*|suitable for|good for|appropriate for|recommended for|welcom\w*|cater(?:ing)? (?:for|to)|suited (?:for|to))|does not (?:allow|welcome|cater (?:to|for)|permit|accept|serve)|do not (?:allow|welcome|cater (?:to|for)|bring)|isn't (?:for|suitable for|good for)|unsuitable for|without|excludes|discourag\w*|doesn['’]t (?:allow|welcome|cater (?:to|for))|don['’]t (?:allow|bring)|bans|inappropriate for|leave the)[\s-]+(?:\w+ ){0,2}?(?:famil(?:y|ies)|kids?|child(?:ren)?))/gi,
    /(\b(?:famil(?:y|ies)|kids?|child(?:ren)?)\s+(?:are|is)?\s*(?:not|n['’]t|un)\s*(?:\w+ )?(?:welcome\w*|allowed|permitted|recommended|suitable|friendly))/gi,
    /(\badults?[\s-]+(?:only|oriented|restaurant|establishment|venue|pub|place|environment|coffee|atmosphere)|\bfor adults|\badult|\bage restrict\w*|\b18\b)/gi,
    /((?:welcomes?|suitable for|good for|great for|perfect for|caters? (?:to|for)|friendly (?:to|for|with)|open to|ideal for|accommodat\w+|appropriate for|suited for|allows?|for|bring|whole|entire|all|your|the)?\s*(?:\bthe |\byour |\bwhole |\ball )*\b(?:famil(?:y|ies)|kids?|child(?:ren)?)(?:\s+(?:are\s+|is\s+)?(?:welcome|allowed))?)/gi,
  ],
  Area: [
    /\b(riverside|river[- ]?sides?|river[- ]?banks?|river[- ]?fronts?|water[- ]?front|waterside|banks? of (?:the )?(?:river )?\w+)\b/gi,
    /\b((?:city|town)(?:['’]?s)?[\s-]*cent(?:re|er|ral)s?|cent(?:re|er|ral)[\s-]+(?:of\s+)?(?:the\s+)?(?:city|town)|heart of (?:the )?(?:city|town)|middle of (?:the )?(?:city|town)|downtown|inner city|cit(?:y|ies) cent\w+)\b/gi,
    /\b(river)\b/gi,
    /\b(cent(?:re|er))\b/gi,
    /\b(city)\b/gi,
  ],
};

/** Where the value of a column is said, by its own words or by others; null when it is not. */
export function e2ePlace(text: string, field: string, value: string): Place | null {
  const literal = placesOf(text, value);
  const ways = WAYS[field];
  if (ways === undefined) return literal[0] ?? variant(text, field, value);
  if (literal.length > 0 && field !== 'Family friendly') {
    // "High" and "low" are said of prices and of ratings: those in the right company count.
    if (!/^(?:high|low|average|moderate|cheap)$/i.test(value)) return literal[0] ?? null;
  }
  let other: Place | null = null;
  for (const way of ways) {
    for (const match of text.matchAll(way)) {
      const evidence = match[1] ?? match[0];
      const lead = /^\s*/.exec(evidence)?.[0].length ?? 0;
      const first = match.index + match[0].indexOf(evidence) + lead;
      const end = first + evidence.trim().length;
      // A cell begins with a whole word: "isn't", not "n't".
      const place = { start: first - (/[\p{L}'’]*$/u.exec(text.slice(0, first))?.[0].length ?? 0), end };
      const meant = normaliseCell(text.slice(place.start, place.end), fieldKindOf(field)).value;
      if (String(meant).toLowerCase() === value.toLowerCase()) return place;
      other ??= place;
    }
  }
  return literal[0] ?? other;
}

/** "Cafe" for "Café", "fastfood" for "Fast food", names without their article. */
function variant(text: string, field: string, value: string): Place | null {
  if (field === 'Food') {
    const match =
      /\b(fast[- ]?foods?|sushi|pasta|spaghetti|pizza|burgers?|british|wines?|cheeses?|curr(?:y|ies))\b/i.exec(
        text,
      );
    return match === null ? null : { start: match.index, end: match.index + match[0].length };
  }
  const plain = value.normalize('NFD').replace(/\p{M}/gu, '');
  const folded = text.normalize('NFC').replace(/[éèê]/g, 'e');
  for (const form of [plain, plain.replace(/^The /, ''), value.replace(/^Café /, 'Caffe ')]) {
    const [place] = placesOf(folded, form);
    if (place !== undefined) return place;
  }
  return null;
}
