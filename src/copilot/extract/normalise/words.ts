/** @file Values that are a choice between a few: yes or no, a level of price, a rating, a part of town. */

const NO_FIRST =
  /^(?:no|nope|non|nein|nicht|kein|keine|false|n|0|✗|✘|☐|\[ \]|never|without|unpaid|pending|declined|rejected|out of stock|unavailable|not)\b|^[✗✘☐]|^\[ ?\]$/i;
const NO_ANYWHERE =
  /\b(?:not|no|isn'?t|aren'?t|wasn'?t|doesn'?t|don'?t|does not|do not|did not|didn'?t|cannot|can'?t|never|none|nor|lacks?|without|unsuitable|unfriendly|non|un(?:available|paid|furnished|confirmed|approved)|out of stock|sold out|adults?[ -]only|adults?(?:[ -](?:oriented|environment|place|venue|restaurant|pub))?$|for adults|declined|rejected|excluded|prohibited|forbidden|kein|keine|nicht|inappropriate|bad for|avoid)\b|n't\b/i;
const YES =
  /^(?:yes|yep|yeah|y|true|1|ok|okay|oui|si|sí|ja|sim|ano|x|✓|✔|☑|☒)$|^[✓✔☑]|^\[[x✓]\]$|\b(?:yes|friendly|available|allowed|included|welcomes?|welcoming|paid|approved|confirmed|attending|accepts?|accepted|offers?|serves?|served|suitable|in stock|active|enabled|urgent|remote|furnished|possible|with|has|kid|kids|child|children|childrens|family|families|familys|permitted|present|done|signed|covered|insured|required|vegetarian|vegan)\b/i;

/** "yes" or "no" from an answer, a tick or the wording of the text ("not child-friendly"); null where it says neither. */
export function readYesNo(raw: string): 'yes' | 'no' | null {
  const text = raw.trim().replace(/[’]/g, "'");
  if (NO_FIRST.test(text) || NO_ANYWHERE.test(text)) return 'no';
  return YES.test(text) ? 'yes' : null;
}

/** "cheap", "moderate" or "high" for what is said of prices in words; null for amounts and for anything else. */
export function readPriceLevel(raw: string): string | null {
  const text = raw.trim().toLowerCase();
  const amounts = [...text.matchAll(/\d+/g)].map((match) => Number(match[0]));
  if (amounts.length > 0) return readPriceBand(text, amounts);
  if (/\b(?:not|isn't) (?:cheap|inexpensive|low)/.test(text)) return 'high';
  if (/\bnot (?:too |very |that )?(?:expensive|high|pricey)|inexpensive/.test(text)) return 'cheap';
  if (
    /\b(?:moderate|moderately|mid|middle|medium|average|averaged|reasonabl[ey]|fair|fairly|normal|decent|standard|modest|modestly)\b|mid-?range/.test(
      text,
    )
  )
    return 'moderate';
  if (
    /\b(?:cheap|cheaper|cheaply|low|lower|lowly|bargain|good|great|discount|discounted|competitive|budget|affordable|affordably|economical|small|little)\b/.test(
      text,
    )
  )
    return 'cheap';
  if (
    /\b(?:high|higher|highly|expensive|pricey|costly|upscale|premium|luxury|luxurious|steep|above average|top|fancy|upper|exclusive)\b/.test(
      text,
    )
  )
    return 'high';
  return null;
}

/** "less than £20", "£20-25", "more than £30" out of however it is said; the currency is that of the text. */
function readPriceBand(text: string, amounts: readonly number[]): string | null {
  const [low, high] = amounts;
  const mark =
    /[€$£₹]/.exec(text)?.[0] ??
    (/\b(?:pounds?|quid|gbp)\b/.test(text)
      ? '£'
      : /\b(?:euros?|eur)\b/.test(text)
        ? '€'
        : /\bdollars?\b/.test(text)
          ? '$'
          : '');
  if (low === undefined) return null;
  if (high !== undefined && amounts.length === 2 && low < high) return `${mark}${low}-${high}`;
  if (amounts.length > 1) return null;
  if (
    /\b(?:less|under|below|up to|within|cheaper|lower|beneath|max(?:imum)?|at most|no more|not more|fewer|inexpensive|cheap)\b|<|\bnot? (?:\w+ )?more\b|\b(?:doesn't|does not|not) exceed/.test(
      text,
    )
  )
    return `less than ${mark}${low}`;
  if (
    /\b(?:more|over|above|upwards?|starting|start|from|at least|exceeds?|exceeding|greater|higher|minimum|plus|past|expensive|excess|beyond)\b|>|\+/.test(
      text,
    )
  )
    return `more than ${mark}${low}`;
  return null;
}

const NUMERALS: Readonly<Record<string, number>> = {
  one: 1,
  single: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
};
const numeral = (word: string | undefined): number | null => {
  if (word === undefined) return null;
  const value = NUMERALS[word] ?? Number(word);
  return Number.isFinite(value) ? value : null;
};

/** "5 out of 5" for "five stars", "5/5" or "5 of 5"; "low", "average" or "high" for what is said in words. */
export function readRating(raw: string): string | null {
  const text = raw
    .trim()
    .toLowerCase()
    .replace(/,(?=\d)/g, '.');
  const number = '(\\d(?:\\.\\d)?|10|one|two|three|four|five|ten|single)';
  const outOf = new RegExp(
    `\\b${number}(?: ?-?stars?)?[\\s-]*(?:out[\\s-]*of[\\s-]*(?:a (?:possible|total) |a )?|of a possible |of|/|\\\\|-of-|on a scale of)[\\s-]*(10|5|five|ten)\\b`,
  ).exec(text);
  if (outOf !== null) return `${numeral(outOf[1])} out of ${numeral(outOf[2])}`;
  const stars = new RegExp(`\\b${number}[\\s-]*(?:stars?|starred)\\b`).exec(text);
  if (stars !== null) return `${numeral(stars[1])} out of 5`;
  if (/^[★☆*]{5}$/.test(text)) return `${(text.match(/[★*]/g) ?? []).length} out of 5`;
  const alone = new RegExp(
    `^(?:a )?(?:customer )?(?:rat(?:ed|ing)|score|scored)?(?: of| a| at)? ?${number}$`,
  ).exec(text);
  if (alone !== null && Number(numeral(alone[1])) <= 5) return `${numeral(alone[1])} out of 5`;
  if (
    /\bnot (?:very |so |too |that |particularly )?(?:high|highly|good|well|great|rated (?:very )?high)/.test(
      text,
    ) ||
    /\b(?:low|lower|lowly|poor|poorly|bad|badly|worst|terrible|negative|unsatisfactory|below average|under average)\b/.test(
      text,
    )
  )
    return 'low';
  if (
    /\b(?:average|averagely|averaged|mediocre|moderate|moderately|medium|decent|fair|fairly|ok|okay|middling|middle|mixed|so-so|reasonabl[ey]|mid)\b/.test(
      text,
    )
  )
    return 'average';
  if (
    /\b(?:high|higher|highly|highest|excellent|excellently|great|good|well|top|best|outstanding|superb|favou?rable|perfect|positive|exceptional)\b/.test(
      text,
    )
  )
    return 'high';
  return null;
}

/** "city centre" and "riverside", the two parts of town that are said in most ways; null for any other name of a place. */
export function readArea(raw: string): string | null {
  const text = raw.trim().toLowerCase().replace(/-/g, ' ');
  if (
    /\b(?:city|town|inner|central)s?\b.*\b(?:cent(?:re|er|ral)s?|city|middle|heart)\b|\b(?:cent(?:re|er)|heart|middle) (?:of )?(?:the )?(?:city|town)|^cent(?:re|er)$|^cent(?:re|er) city|\bcit(?:y|ies) ?cent(?:re|er)|\bdowntown\b/.test(
      text,
    )
  )
    return 'city centre';
  if (/\briver ?(?:side|bank|front|s)?\b|\briver ?banks?\b|\bwater ?(?:side|front)\b/.test(text))
    return 'riverside';
  return null;
}
