import { cutPieces } from '../../../src/copilot/extract/pieces';
import { seededRandom } from '../random';
import { askFields, askRows } from './ask';
import { checkKinds, makeEmpty, makeText } from './made';
import { sampleOfTable } from './sources/tables';
import { Maker } from './values';
import type { Pools } from './words';

const words = (list: string): string[] => list.split(' ');
const POOLS: Pools = {
  nouns: words('river lamp idea garden storm'),
  adjectives: words('blue quiet round early'),
  verbs: words('paint move count'),
  given: words('Ada Noor Tomas'),
  family: words('Quist Marlow Abara'),
  companies: words('Lumen Norvik'),
  streets: words('Mill Castle Harbour'),
  places: words('Ely Goslar'),
  foods: words('rice lentils butter'),
  sentences: ['We had a good day.', 'Nothing else is new.'],
};

describe('made texts', () => {
  const random = seededRandom(99);

  it('name only fields that their kind has', () => {
    expect(() => checkKinds()).not.toThrow();
  });

  it('hold every cell of the answer literally', () => {
    let asked = 0;
    for (let i = 0; i < 600; i++) {
      const maker = new Maker(random, POOLS);
      const sample = i % 10 === 0 ? makeEmpty(maker) : makeText(maker);
      for (const { start, end } of sample.cells) expect(sample.text.slice(start, end).trim()).not.toBe('');
      const question = askRows(maker, sample);
      if (question === null) continue;
      asked++;
      const source = cutPieces(sample.text)
        .map((piece) => piece.text)
        .join(' ');
      const spans = question.a.split(/ ?<(?:c\d+|;|eos)> ?/).filter((span) => span !== '');
      for (const span of spans) expect(` ${source} `).toContain(` ${span} `);
      expect(question.p).toContain(source);
    }
    expect(asked).toBeGreaterThan(500);
  });

  it('are asked for their fields by names that can be found', () => {
    let found = 0;
    for (let i = 0; i < 200; i++) {
      const question = askFields(makeText(new Maker(random, POOLS)));
      if (question === null) continue;
      found++;
      expect(question.p.startsWith('<extract> <ask>')).toBe(true);
      expect(question.a.endsWith('<eos>')).toBe(true);
    }
    expect(found).toBeGreaterThan(60);
  });

  it('are the same for the same seed', () => {
    const text = (): string => makeText(new Maker(seededRandom(5), POOLS)).text;
    expect(text()).toBe(text());
  });

  it('write real tables down with their headers', () => {
    const table = {
      header: ['Team', 'Points', 'Year'],
      rows: [
        ['Ely', '12', '1999'],
        ['Goslar', '9', '2001'],
      ],
    };
    for (let i = 0; i < 50; i++) {
      const sample = sampleOfTable(new Maker(random, POOLS), table, 'test');
      expect(sample).not.toBeNull();
      for (const cell of sample?.cells ?? [])
        expect(table.rows.flat()).toContain(sample?.text.slice(cell.start, cell.end));
    }
  });
});
