import { fieldKindOf, normaliseCell, type FieldKind, type NormaliseOptions } from '.';

describe('fieldKindOf', () => {
  it.each<[string, FieldKind]>([
    ['Name', 'text'],
    ['Order date', 'date'],
    ['dueDate', 'date'],
    ['date_of_birth', 'date'],
    ['Start time', 'time'],
    ['Kickoff', 'time'],
    ['Amount', 'money'],
    ['Total price', 'money'],
    ['Betrag', 'money'],
    ['Unit price', 'money'],
    ['Price (EUR)', 'money'],
    ['Qty', 'number'],
    ['Number of guests', 'number'],
    ['Weight', 'quantity'],
    ['Floor area', 'quantity'],
    ['E-mail', 'email'],
    ['Contact email', 'email'],
    ['Phone number', 'phone'],
    ['Tel.', 'phone'],
    ['Website', 'url'],
    ['VAT rate', 'percent'],
    ['% share', 'percent'],
    ['Paid', 'yesno'],
    ['Family friendly', 'yesno'],
    ['has_mac_release', 'yesno'],
    ['In stock?', 'yesno'],
    ['Price range', 'priceRange'],
    ['Customer rating', 'rating'],
    ['Area', 'area'],
    ['Order number', 'text'],
    ['Account number', 'text'],
    ['Zip code', 'text'],
    ['Unit', 'text'],
    ['Address', 'text'],
    ['Candidate', 'text'],
    ['Task', 'text'],
  ])('takes %s for %s', (name, kind) => {
    expect(fieldKindOf(name)).toBe(kind);
  });
});

describe('normaliseCell', () => {
  type Case = [raw: string, options: NormaliseOptions, value: string | number | null, more?: object];
  const check = (kind: FieldKind, cases: readonly Case[]): void => {
    it.each(cases)(`${kind}: %s %j`, (raw, options, value, more = {}) => {
      expect(normaliseCell(raw, kind, options)).toEqual({ value, ...more });
    });
  };

  check('date', [
    ['2024-03-15', {}, '2024-03-15'],
    ['2024/3/5', {}, '2024-03-05'],
    ['20240315', {}, '2024-03-15'],
    ['3 March 2024', {}, '2024-03-03'],
    ['March 3, 2024', {}, '2024-03-03'],
    ['Mar 3rd 2024', {}, '2024-03-03'],
    ['3rd of March 2024', {}, '2024-03-03'],
    ["3 Mar '24", {}, '2024-03-03'],
    ['03-Mar-2024', {}, '2024-03-03'],
    ['Sunday, 3 March 2024', {}, '2024-03-03'],
    ['Fri 15/03/2024', {}, '2024-03-15'],
    ['15/03/2024', {}, '2024-03-15'],
    ['03/15/2024', {}, '2024-03-15'],
    ['03/04/2024', {}, '2024-03-04', { ambiguous: true }],
    ['03/04/2024', { dateOrder: 'dmy' }, '2024-04-03'],
    ['03/04/2024', { dateOrder: 'mdy' }, '2024-03-04'],
    ['03/04/2024', { locale: 'en-GB' }, '2024-04-03'],
    ['03/04/2024', { locale: 'en-US' }, '2024-03-04'],
    ['24/04/03', { dateOrder: 'ymd' }, '2024-04-03'],
    ['04/04/2024', {}, '2024-04-04'],
    ['3.4.24', {}, '2024-04-03'],
    ['03.04.2024', { locale: 'de-DE' }, '2024-04-03'],
    ['15. März 2024', {}, '2024-03-15'],
    ['15 mars 2024', {}, '2024-03-15'],
    ['3 de mayo de 2024', {}, '2024-05-03'],
    ['3 giugno 2024', {}, '2024-06-03'],
    ['2024-03-15T10:30:00Z', {}, '2024-03-15'],
    ['15 March 2024, 10:30', {}, '2024-03-15'],
    ['15/03/2024 3:30 PM', {}, '2024-03-15'],
    ['1.1.85', {}, '1985-01-01'],
    // Nobody said which year, or which day: nothing is added.
    ['3 March', {}, '3 March'],
    ['next Friday', {}, 'next Friday'],
    ['31/02/2024', {}, '31/02/2024'],
    ['March 2024', {}, 'March 2024'],
    ['', {}, null],
  ]);

  check('time', [
    ['14:30', {}, '14:30'],
    ['2:30 pm', {}, '14:30'],
    ['9am', {}, '09:00'],
    ['12:15 AM', {}, '00:15'],
    ['14h30', {}, '14:30'],
    ['8.45 a.m.', {}, '08:45'],
    ['10:00 Uhr', {}, '10:00'],
    ['noon', {}, '12:00'],
    ['3', {}, '3'],
    ['25:00', {}, '25:00'],
  ]);

  check('number', [
    ['12', {}, 12],
    ['1,234.56', {}, 1234.56],
    ['1.234,56', {}, 1234.56],
    ['1 234,5', {}, 1234.5],
    ["1'234.50", {}, 1234.5],
    ['1,234,567', {}, 1234567],
    ['12,34,567', {}, 1234567],
    ['1.234.567', {}, 1234567],
    ['1,234', {}, 1234, { ambiguous: true }],
    ['1.234', {}, 1.234, { ambiguous: true }],
    ['1.234', { locale: 'de-DE' }, 1234],
    ['1.234', { locale: 'en-US' }, 1.234],
    ['1,234', { locale: 'fr-FR' }, 1.234],
    ['0,5', {}, 0.5],
    ['.5', {}, 0.5],
    ['-3', {}, -3],
    ['−3.5', {}, -3.5],
    ['(12.30)', {}, -12.3],
    ['12-', {}, -12],
    ['12.5k', {}, 12500],
    ['2.5 million', {}, 2500000],
    ['½', {}, 0.5],
    ['1 1/2', {}, 1.5],
    ['1½', {}, 1.5],
    ['three', {}, 3],
    ['twenty-five', {}, 25],
    ['two dozen', {}, 24],
    ['4 guests', {}, 4, { unit: 'guests' }],
    ['3x', {}, 3],
    ['about 40', {}, 40],
    ['many', {}, 'many'],
    ['1-2', {}, '1-2'],
    ['12/3/4', {}, '12/3/4'],
  ]);

  check('money', [
    ['$12.50', {}, 12.5, { currency: 'USD' }],
    ['12.50 USD', {}, 12.5, { currency: 'USD' }],
    ['US$ 1,200', {}, 1200, { currency: 'USD', ambiguous: true }],
    ['€ 1.234,56', {}, 1234.56, { currency: 'EUR' }],
    ['1.234,56 €', {}, 1234.56, { currency: 'EUR' }],
    ['£20', {}, 20, { currency: 'GBP' }],
    ['20 pounds', {}, 20, { currency: 'GBP' }],
    ['₹1,25,000', {}, 125000, { currency: 'INR' }],
    ['Rs. 450', {}, 450, { currency: 'INR' }],
    ["CHF 1'250.00", {}, 1250, { currency: 'CHF' }],
    ['CHF 45.-', {}, 45, { currency: 'CHF' }],
    ['250 kr', {}, 250, { currency: 'SEK' }],
    ['RM 8.90', {}, 8.9, { currency: 'MYR' }],
    ['R$ 99,90', {}, 99.9, { currency: 'BRL' }],
    ['€45k', {}, 45000, { currency: 'EUR' }],
    ['1.5 million dollars', {}, 1500000, { currency: 'USD' }],
    ['-$5.00', {}, -5, { currency: 'USD' }],
    ['$-5.00', {}, -5, { currency: 'USD' }],
    ['($5.00)', {}, -5, { currency: 'USD' }],
    ['(12.30)', {}, -12.3],
    ['59,000', {}, 59000, { ambiguous: true }],
    ['24.00', {}, 24],
    ['free', {}, 'free'],
    ['$10-$20', {}, '$10-$20'],
    ['n/a', {}, 'n/a'],
  ]);

  check('quantity', [
    ['2.5 kg', {}, 2.5, { unit: 'kg' }],
    ['200g', {}, 200, { unit: 'g' }],
    ['1 1/2 cups', {}, 1.5, { unit: 'cups' }],
    ['½ tsp', {}, 0.5, { unit: 'tsp' }],
    ['1,5 l', {}, 1.5, { unit: 'l' }],
    ['85 m²', {}, 85, { unit: 'm²' }],
    ['900 sq ft', {}, 900, { unit: 'sq ft' }],
    ['21°C', {}, 21, { unit: '°C' }],
    ['2-year', {}, 2, { unit: 'year' }],
    ['three years', {}, 3, { unit: 'years' }],
    ['12', {}, 12],
    ['large', {}, 'large'],
    ['a pinch', {}, 1, { unit: 'pinch' }],
  ]);

  check('percent', [
    ['12%', {}, 0.12],
    ['12 %', {}, 0.12],
    ['7,5 %', {}, 0.075],
    ['3.25 percent', {}, 0.0325],
    ['0.12', {}, 0.12],
    ['half of it', {}, 'half of it'],
  ]);

  check('phone', [
    ['+49 (0)30 123-4567', {}, '+49301234567'],
    ['Tel: 020 7946 0000', {}, '02079460000'],
    ['(555) 010-9999', {}, '5550109999'],
    ['555-0109 ext. 12', {}, '5550109'],
    ['call me', {}, 'call me'],
  ]);

  check('email', [
    ['Anna.Muster@Example.com', {}, 'anna.muster@example.com'],
    ['<info@example.org>', {}, 'info@example.org'],
    ['anna at example', {}, 'anna at example'],
  ]);

  check('yesno', [
    ['yes', {}, 'yes'],
    ['✓', {}, 'yes'],
    ['x', {}, 'yes'],
    ['no', {}, 'no'],
    ['child friendly', {}, 'yes'],
    ['not child-friendly', {}, 'no'],
    ["isn't family friendly", {}, 'no'],
    ['adults only', {}, 'no'],
    ['unpaid', {}, 'no'],
    ['paid', {}, 'yes'],
    ['pets are allowed', {}, 'yes'],
    ['pets not allowed', {}, 'no'],
    ['perhaps', {}, 'perhaps'],
  ]);

  check('priceRange', [
    ['cheap', {}, 'cheap'],
    ['low-priced', {}, 'cheap'],
    ['moderately', {}, 'moderate'],
    ['mid-range', {}, 'moderate'],
    ['expensive', {}, 'high'],
    ['less than £20', {}, 'less than £20'],
    ['under 20 pounds', {}, 'less than £20'],
    ['between £20 and £25', {}, '£20-25'],
    ['over £30', {}, 'more than £30'],
    ['$$', {}, '$$'],
  ]);

  check('rating', [
    ['5 out of 5', {}, '5 out of 5'],
    ['five star', {}, '5 out of 5'],
    ['3/5', {}, '3 out of 5'],
    ['1-star', {}, '1 out of 5'],
    ['highly', {}, 'high'],
    ['not highly', {}, 'low'],
    ['poor', {}, 'low'],
    ['decent', {}, 'average'],
    ['4.6', {}, '4.6 out of 5'],
  ]);

  check('area', [
    ['city center', {}, 'city centre'],
    ['centre of the city', {}, 'city centre'],
    ['river', {}, 'riverside'],
    ['Soho', {}, 'Soho'],
    ['85 m²', {}, '85 m²'],
  ]);

  it('leaves text alone', () => {
    expect(normaliseCell('  Blue  ink ', 'text')).toEqual({ value: 'Blue  ink' });
  });
});
