/** @file Formulas as other languages of Excel show them: names of functions, separators, decimal comma. */
import { ERROR_CODES, LOCAL_ERRORS, LOCAL_NAMES, NAME_LANGUAGES } from './localeNames';

export type FormulaLanguage = (typeof NAME_LANGUAGES)[number];

/** Languages besides English that formulas can be read and shown in. */
export const FORMULA_LANGUAGES: readonly FormulaLanguage[] = NAME_LANGUAGES;

interface Dictionary {
  readonly toEnglish: ReadonlyMap<string, string>;
  readonly fromEnglish: ReadonlyMap<string, string>;
  readonly errorsToEnglish: ReadonlyMap<string, string>;
  readonly errorsFromEnglish: ReadonlyMap<string, string>;
  /** What separates the columns of an array constant; rows are separated by `;`. */
  readonly columnSeparator: string;
}

const dictionaries = new Map<FormulaLanguage, Dictionary>();

function dictionary(language: FormulaLanguage): Dictionary {
  let found = dictionaries.get(language);
  if (!found) {
    const column = NAME_LANGUAGES.indexOf(language) + 1;
    const pairs = LOCAL_NAMES.trim()
      .split('\n')
      .map((line): [string, string] => {
        const names = line.split(' ');
        return [names[0] ?? '', names[column] ?? ''];
      })
      .filter(([, local]) => local !== '-');
    const errors = ERROR_CODES.map((code, i): [string, string] => [code, LOCAL_ERRORS[language][i] ?? code]);
    found = {
      fromEnglish: new Map(pairs),
      toEnglish: new Map(pairs.map(([english, local]) => [local, english])),
      errorsFromEnglish: new Map(errors),
      errorsToEnglish: new Map(errors.map(([english, local]) => [local, english])),
      columnSeparator: language === 'de' || language === 'fr' ? '.' : '\\',
    };
    dictionaries.set(language, found);
  }
  return found;
}

/** Text, quoted sheet names, brackets, errors, numbers with a decimal mark, words, or any other single character. */
function pieces(decimal: '.' | ','): RegExp {
  const mark = decimal === '.' ? '\\.' : ',';
  return new RegExp(
    String.raw`"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[(?:[^\][']|'.|\[(?:[^\]']|'.)*\])*\]?|#[¡¿]?[\p{L}/0]+[!?]?|` +
      String.raw`(?<![\p{L}\p{N}_.$])(?:\d+(?:${mark}\d*)?|(?<!:)${mark}\d+)(?:[eE][+-]?\d+)?|` +
      String.raw`[\p{L}_\\$][\p{L}\p{N}_.$]*|[\s\S]`,
    'gu',
  );
}

const ENGLISH_PIECE = pieces('.');
const LOCAL_PIECE = pieces(',');

interface Rules {
  word(word: string, isCall: boolean): string;
  error(error: string): string;
  number(number: string): string;
  separator(character: string, inArray: boolean): string;
}

function translate(text: string, piece: RegExp, rules: Rules): string {
  let depth = 0;
  const found = text.match(piece) ?? [];
  return found
    .map((piece, i) => {
      const first = piece[0] as string;
      if (first === '"' || first === "'" || first === '[') return piece;
      if (first === '#' && piece.length > 1) return rules.error(piece);
      if (/\d/.test(first) || /^[.,]\d/.test(piece)) return depth > 0 ? piece : rules.number(piece);
      if (piece === '{') depth++;
      if (piece === '}') depth--;
      if (piece.length > 1 || /[\p{L}_]/u.test(first)) {
        // `\` alone separates the columns of an array in some languages.
        if (first === '\\' && depth > 0) return rules.separator('\\', true) + piece.slice(1);
        return rules.word(piece, found[i + 1] === '(');
      }
      return rules.separator(piece, depth > 0);
    })
    .join('');
}

const ARRAY_OR_QUOTED =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^\][']|'.|\[(?:[^\]']|'.)*\])*\]|\{(?:"(?:[^"]|"")*"|[^{}"])*\}/g;

/** Splits array constants off: inside them `.` or `,` may be a separator or a decimal mark, by language. */
function translateArrays(text: string, convert: (array: string) => string): string {
  return text.replace(ARRAY_OR_QUOTED, (piece) => (piece.startsWith('{') ? convert(piece) : piece));
}

function outsideText(array: string, convert: (part: string) => string): string {
  return array
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) => (i % 2 === 1 ? part : convert(part)))
    .join('');
}

/**
 * A formula of another language as en-US: `=SUMME(A1;1,5)` becomes `=SUM(A1,1.5)`. Functions without a translation
 * keep their names; section names of tables (`[#Kopfzeilen]`) are not translated.
 */
export function toEnglishFormula(text: string, language: FormulaLanguage): string {
  const { toEnglish, errorsToEnglish, columnSeparator } = dictionary(language);
  const arrays = translateArrays(text, (array) =>
    outsideText(array, (part) =>
      [...part]
        .map((character) => (character === columnSeparator ? ',' : character === ',' ? '.' : character))
        .join(''),
    ),
  );
  return translate(arrays, LOCAL_PIECE, {
    word: (word, isCall) => {
      const english = toEnglish.get(word.toUpperCase());
      return english !== undefined && (isCall || english === 'TRUE' || english === 'FALSE') ? english : word;
    },
    error: (error) => errorsToEnglish.get(error.toUpperCase()) ?? error,
    number: (number) => number.replace(',', '.'),
    separator: (character, inArray) => (character === ';' && !inArray ? ',' : character),
  });
}

/** A formula in en-US as another language of Excel shows it. */
export function toLocalFormula(text: string, language: FormulaLanguage): string {
  const { fromEnglish, errorsFromEnglish, columnSeparator } = dictionary(language);
  const translated = translate(text, ENGLISH_PIECE, {
    word: (word, isCall) => {
      const local = fromEnglish.get(word.toUpperCase());
      return local !== undefined && (isCall || /^(?:true|false)$/i.test(word)) ? local : word;
    },
    error: (error) => errorsFromEnglish.get(error.toUpperCase()) ?? error,
    number: (number) => number.replace('.', ','),
    separator: (character, inArray) => (character === ',' && !inArray ? ';' : character),
  });
  return translateArrays(translated, (array) =>
    outsideText(array, (part) =>
      [...part]
        .map((character) => (character === ',' ? columnSeparator : character === '.' ? ',' : character))
        .join(''),
    ),
  );
}
