/** @file The names from which the model picks the columns of a text when none are given. */
import { fieldText } from './serialise';

/** Names of fields that office texts often hold, whatever the text calls them. */
export const FIELD_CATALOGUE: readonly string[] = (
  'Name, First name, Last name, Title, Position, Company, Customer, Supplier, Seller, Buyer, Contact, Email, Phone, ' +
  'Mobile, Fax, Website, Address, Street, City, State, Postcode, Country, Location, ' +
  'Date, Time, Start, End, Due date, Deadline, Duration, Year, Month, Day, ' +
  'Item, Product, Description, Quantity, Unit, Unit price, Price, Amount, Currency, Discount, Tax, Shipping, Subtotal, ' +
  'Total, Payment method, Account, Balance, Reference, ' +
  'Order number, Invoice number, Receipt number, Tracking number, Customer number, SKU, Serial number, Model, Brand, ' +
  'Category, Type, Color, Size, Weight, Dimensions, Material, Warranty, ' +
  'Task, Owner, Assignee, Status, Priority, Topic, Decision, Note, ' +
  'Event, Speaker, Room, Team, Opponent, Score, Result, ' +
  'Job title, Department, Salary, Employment type, Skills, Experience, Degree, School, ' +
  'Rent, Bedrooms, Bathrooms, Area, ' +
  'Ingredient, Servings, Rating, Food, Price range, Carrier, Level, Message, Code, Percent, Count'
).split(', ');

/** Words in a label at most; longer ones before a colon are sentences. */
const MAX_LABEL_WORDS = 4;
const MAX_LABELS = 40;
const MAX_LABEL_CHARACTERS = 40;

/** `Batch code: X17` at the beginning of a line or behind a gap names a field. */
const LABEL =
  /(?:^|[\n\r\t;|]|\s{3})[ \u00a0]{0,8}(?:[-*•] {0,3})?(\p{L}[^\n\r\t:;|=<>]{0,39}?) {0,3}[:=](?=\s|[\d$€£\p{L}])/gu;

/**
 * The names that may be picked for `text`: labels that stand in it, as written, then those of the catalogue. No two are
 * read alike by the model, and none depends on anything but the text.
 */
export function fieldCandidates(text: string): string[] {
  const labels = [...headerCells(text), ...[...text.matchAll(LABEL)].map((match) => match[1] ?? '')]
    .map((label) => label.trim())
    .filter((label) => isLabel(label));
  const seen = new Set<string>();
  const fresh = (name: string): boolean => {
    const key = fieldText(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  return [...labels.filter(fresh).slice(0, MAX_LABELS), ...FIELD_CATALOGUE.filter(fresh)];
}

function isLabel(label: string): boolean {
  const words = label.split(/\s+/).length;
  return label.length <= MAX_LABEL_CHARACTERS && words <= MAX_LABEL_WORDS && /^\p{L}[^,!?@]*$/u.test(label);
}

/** Cells of the first line when it looks like the header of a pasted table: several short words, no figures. */
function headerCells(text: string): string[] {
  const line = /^\s*(.*)/.exec(text)?.[1] ?? '';
  for (const separator of [/\t/, /\|/, / {3,}/, /[,;]/]) {
    const cells = line.split(separator).filter((cell) => cell.trim() !== '');
    if (cells.length >= 3 && cells.every((cell) => isLabel(cell.trim()) && !/\d/.test(cell))) return cells;
  }
  return [];
}
