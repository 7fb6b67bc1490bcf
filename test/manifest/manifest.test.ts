/** @file manifest.xml against the rules that can be checked without Microsoft's validation service. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { parseXml, pngSize, readManifest } from './manifestFile';
import { manifestProblems } from './manifestRules';
import type { AddinFiles } from './manifestRules';

const root = resolve(__dirname, '../..');
const at = (path: string): string => resolve(root, path);
const source = readFileSync(at('manifest.xml'), 'utf8');

function associated(path: string, object: string): string[] {
  const code = readFileSync(at(path), 'utf8');
  return [...code.matchAll(new RegExp(`${object}\\.associate\\('([^']+)'`, 'g'))].map(
    (match) => match[1] ?? '',
  );
}

const metadata = JSON.parse(readFileSync(at('functions/functions.json'), 'utf8')) as {
  functions: { id: string; name: string }[];
};

const files: AddinFiles = {
  // What webpack.config.js makes: the page, its script, the copied metadata and the icons.
  served: new Set([
    ...(existsSync(at('taskpane/taskpane.html')) ? ['taskpane.html', 'taskpane.js'] : []),
    'functions.json',
    ...readdirSync(at('assets')).map((name) => `assets/${name}`),
  ]),
  pngSize: (path) => pngSize(readFileSync(at(path))),
  actions: associated('taskpane/commands.ts', 'Office\\.actions'),
  functions: associated('functions/functions.ts', 'CustomFunctions'),
  metadata: metadata.functions,
};

const problemsOf = (xml: string, changed: Partial<AddinFiles> = {}): string[] =>
  manifestProblems(parseXml(xml), { ...files, ...changed });

describe('manifest.xml', () => {
  it('has no problem', () => {
    expect(manifestProblems(readManifest(at('manifest.xml')), files)).toEqual([]);
  });

  it('is about files and names that were really found', () => {
    expect(files.actions).toEqual([
      'writeFormulaForSelection',
      'explainFormula',
      'fixFormula',
      'extractFromSelection',
    ]);
    expect(files.functions).toEqual(['FORMULA', 'ASK', 'EXTRACT', 'EXPLAIN', 'FIX']);
    expect(files.served.has('assets/icon-128.png')).toBe(true);
  });

  it.each<[string, (xml: string) => string, RegExp]>([
    [
      'elements out of order',
      (xml) => xml.replace(/(\s*<Version>.*<\/Version>)(\s*<ProviderName>.*<\/ProviderName>)/, '$2$1'),
      /<Version> must come before <ProviderName>/,
    ],
    [
      'an element that does not belong',
      (xml) => xml.replace('<Supertip>', '<Supertip><Image/>'),
      /<Image> does not belong into <Supertip>/,
    ],
    [
      'an unknown resource',
      (xml) => xml.replace('resid="Ask.Label"', 'resid="Ask.Name"'),
      /"Ask.Name" of <Label> names no resource/,
    ],
    [
      'a resource of the wrong kind',
      (xml) => xml.replace('<Label resid="Ask.Label"', '<Label resid="Ask.Tooltip"'),
      /needs a resource of bt:ShortStrings/,
    ],
    [
      'an unused resource',
      (xml) =>
        xml.replace(
          '</bt:Urls>',
          '<bt:Url id="Old.Url" DefaultValue="https://localhost:3000/functions.json"/></bt:Urls>',
        ),
      /"Old.Url" is not used/,
    ],
    [
      'a long label',
      (xml) => xml.replace('DefaultValue="Ask Nano"', `DefaultValue="${'x'.repeat(126)}"`),
      /126 characters, more than 125/,
    ],
    [
      'a long description',
      (xml) => xml.replace('<Description DefaultValue="', `<Description DefaultValue="${'x'.repeat(250)}`),
      /Description needs 1 to 250/,
    ],
    [
      'http',
      (xml) => xml.replace('https://localhost:3000/functions.json', 'http://localhost:3000/functions.json'),
      /is not https/,
    ],
    [
      'a file that is not there',
      (xml) => xml.replace('formula-80.png', 'formula-81.png'),
      /No build serves assets\/formula-81\.png/,
    ],
    [
      'an icon of another size',
      (xml) => xml.replace('assets/icon-80.png', 'assets/icon-64.png'),
      /icon-64\.png is 64 by 64 pixels, not 80/,
    ],
    [
      'an icon size left out',
      (xml) => xml.replace('<bt:Image size="80" resid="Icon.80"/>', ''),
      /lacks the size 80/,
    ],
    [
      'a command nobody wrote',
      (xml) => xml.replace('>writeFormulaForSelection<', '>writeFormulas<'),
      /"writeFormulas" is not given/,
    ],
    [
      'two controls with one id',
      (xml) => xml.replace('id="Nano.WriteFormula"', 'id="Nano.Ask"'),
      /"Nano.Ask" is used twice/,
    ],
    [
      'functions in a page of their own',
      (xml) =>
        xml.replace(
          /<Page>\s*<SourceLocation resid="Taskpane.Url"/,
          '<Page><SourceLocation resid="Functions.Script.Url"',
        ),
      /same page as <Runtime>/,
    ],
    ['a short life', (xml) => xml.replace('lifetime="long"', 'lifetime="short"'), /lifetime "long"/],
    [
      'no SharedRuntime',
      (xml) => xml.replace('Name="SharedRuntime"', 'Name="ExcelApi"'),
      /requirement set SharedRuntime/,
    ],
    ['a bad id', (xml) => xml.replace(/<Id>.*<\/Id>/, '<Id>nano</Id>'), /is no GUID/],
    ['a bad version', (xml) => xml.replace('0.1.0.0', '0.1'), /needs four numbers/],
    [
      'a namespace with a blank',
      (xml) => xml.replace('DefaultValue="NANO"', 'DefaultValue="NA NO"'),
      /namespace "NA NO"/,
    ],
  ])('would be told of %s', (_, change, problem) => {
    const changed = change(source);
    expect(changed).not.toBe(source);
    expect(problemsOf(changed)).toContainEqual(expect.stringMatching(problem));
  });

  it.each<[string, Partial<AddinFiles>, RegExp]>([
    ['a function without code', { functions: ['ASK'] }, /"FORMULA", which is not given to CustomFunctions/],
    [
      'code without metadata',
      { functions: ['FORMULA', 'ASK', 'SING'] },
      /"SING" is associated but not in functions\.json/,
    ],
    [
      'a name like an address',
      { metadata: [{ id: 'ASK', name: 'ASK1' }], functions: ['ASK'] },
      /"ASK1" reads like a cell address/,
    ],
    [
      'a name too short',
      { metadata: [{ id: 'ASK', name: 'AI' }], functions: ['ASK'] },
      /"AI" is not allowed/,
    ],
    [
      'a command without a control',
      { actions: [...files.actions, 'forgotten'] },
      /No control of the manifest calls "forgotten"/,
    ],
  ])('would be told of %s', (_, changed, problem) => {
    expect(problemsOf(source, changed)).toContainEqual(expect.stringMatching(problem));
  });

  it.each(['<a><b></a>', '<a/><b/>', '<a', '<a x="1" x="2"/>', 'text'])('rejects the malformed %s', (xml) => {
    expect(() => parseXml(xml)).toThrow();
  });
});
