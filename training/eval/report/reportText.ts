/** @file `report.md` from the figures. */
import type { FormulaSection } from './formulaPart';
import { ablationTable, percent, shareText, table } from './markdown';
import type { Quantiles, Share } from './measures';
import type { Report } from './reportData';

const rate = ({ right, total }: Share): number => right / Math.max(1, total);
const quantile = ({ p50, p95 }: Quantiles): string => `${p50.toFixed(0)} / ${p95.toFixed(0)}`;

/** The sections of the report, one after the other. @param plots names of the picture files beside it */
export function reportText(report: Report, plots: readonly string[]): string {
  const picture = (name: string, alt: string): string[] =>
    plots.includes(name) ? [`![${alt}](${name})`] : [];
  const sections = [
    ['# Report', introduction(report)],
    ['## Formulas', formulaTable(report), ...EXPLAINED],
    ['### By category', ...picture('categories.svg', 'Value accuracy by category'), categoryTable(report)],
    ['### What is offered', validityTable(report)],
    ['### Confidence', ...picture('calibration.svg', 'Confidence against accuracy'), calibrationText(report)],
    ['### Time and energy', timeTable(report)],
    ['## What fails', failureText(report)],
    ['## Repair', repairTable(report)],
    ['## Explanation', explanationText(report)],
    ['## Ablations', ...picture('ablations.svg', 'What each part is worth'), ablationText(report)],
    ['## fp32 against int8', quantisationText(report)],
    ['## Determinism', determinismText(report)],
    ['## Corpus', 'Category × function × phrasing of the generated examples: [coverage.md](coverage.md).'],
    ...(plots.includes('training.svg')
      ? [['## Training', '![Loss and exact dev answers over the steps](training.svg)']]
      : []),
  ];
  return `${sections.flat().join('\n\n')}\n`;
}

function introduction({ weights, model, minutes }: Report): string {
  const parameters = model.parameters === null ? '' : `${(model.parameters / 1e6).toFixed(2)}M parameters, `;
  const total = Object.values(minutes).reduce((sum, part) => sum + part, 0);
  return [
    `The shipped model (${parameters}int8, weights \`${weights.slice(0, 12)}…\`) in onnxruntime-web under Node, one thread, five beams, by \`npm run report\`.`,
    `All figures are in \`report.json\`. The parts took ${total.toFixed(0)} minutes. Blind sets are shown as totals only.`,
  ].join(' ');
}

function formulaTable({ formulas }: Report): string {
  const head = [
    'set',
    'cases',
    'top-1',
    'top-3',
    'should decline: declined',
    'declined: should',
    'good refused',
    'good asked back',
  ];
  const body = Object.entries(formulas).map(([name, section]) => [
    section.every > 1 ? `${name} (1 in ${section.every})` : name,
    section.cases,
    shareText(section.top1),
    shareText(section.top3),
    shareText(section.refusalRecall),
    shareText(section.refusalPrecision),
    percent(rate(section.goodRefused)),
    percent(rate(section.goodAsked)),
  ]);
  return table([head, ...body]);
}

const EXPLAINED = [
  'Top-1: the value of the formula that would be put into the cell is the expected one, over the cases that have an answer. Top-3: that, or the value of one of the two alternatives shown first beside an offer. A question counts as declined.',
];

function categoryTable({ formulas }: Report): string {
  const sections = Object.entries(formulas);
  const categories = [...new Set(sections.flatMap(([, { categories }]) => Object.keys(categories)))].sort();
  return table([
    ['category', ...sections.map(([name]) => name)],
    ...categories.map((category) => [
      category,
      ...sections.map(([, section]) => {
        const found = section.categories[category];
        return found === undefined ? '' : shareText(found.top1);
      }),
    ]),
  ]);
}

function validityTable({ formulas }: Report): string {
  const rows = Object.entries(formulas).map(([name, { validity, exact }]) => [
    name,
    validity.formulas,
    percent(validity.valid / Math.max(1, validity.formulas), 2),
    validity.parse,
    validity.type,
    validity.name,
    exact === null
      ? 'no gold formula'
      : `${shareText(exact)}, ${exact.unreachable} of whose plans point at a value that is not linked`,
  ]);
  const examples = Object.values(formulas).flatMap(({ validity }) => validity.examples);
  return [
    table([
      ['set', 'formulas shown', 'valid', 'do not parse', 'types', 'names', 'first plan is the gold plan'],
      ...rows,
    ]),
    'Every formula shown, alternatives and choices included, is parsed anew; arity and types are checked, and that functions, sheets, tables, columns and names exist. The office cases have expected values and no gold formula, because many formulas are right.',
    ...examples.map((example) => `- \`${example}\``),
  ].join('\n\n');
}

function calibrationText({ formulas }: Report): string {
  return table([
    ['set', 'offers', 'expected calibration error'],
    ...Object.entries(formulas).map(([name, { calibration }]) => [
      name,
      calibration.bins.reduce((sum, { count }) => sum + count, 0),
      percent(calibration.error),
    ]),
  ]);
}

function timeTable({ formulas }: Report): string {
  const energy = (joules: number | null): string =>
    joules === null ? 'not readable' : `${joules.toFixed(2)} J`;
  return [
    table([
      [
        'set',
        'ms p50 / p95',
        'processor ms, mean',
        'tokens read p50 / p95',
        'tokens written p50 / p95',
        'energy per request',
      ],
      ...Object.entries(formulas).map(([name, section]) => [
        name,
        quantile(section.ms),
        section.processorMs.toFixed(0),
        quantile(section.promptTokens),
        quantile(section.writtenTokens),
        energy(section.joulesPerRequest),
      ]),
    ]),
    'Tokens written are those of all five beams. Wall times are of the machine as it was, other work included; processor time is of this process. Energy is of the whole processor package, by RAPL, where the system lets it be read.',
  ].join('\n\n');
}

const WHERE = ['in the alternatives', 'in the beams', 'one change away', 'nowhere near'];

function failureText({ formulas }: Report): string {
  const tables = Object.entries(formulas).flatMap(([name, section]) => failureTable(name, section));
  return [
    'Derived by machine: for each wrong answer the right plan is looked for by value among the alternatives, among the other beams, then among all plans one change away (a token exchanged, a condition dropped, added or exchanged, another operation over the same conditions). The class is the difference between the plan offered and the right one. A plan can give the expected value by chance, small counts most of all.',
    ...tables,
  ].join('\n\n');
}

function failureTable(name: string, { failures }: FormulaSection): string[] {
  if (failures === null) return [];
  return [
    `### ${name}`,
    table([
      ['class', 'count', ...WHERE, 'most often', 'categories'],
      ...failures.map(({ kind, count, found, details, categories }) => [
        kind,
        count,
        ...WHERE.map((where) => found[where] ?? ''),
        details.map(([detail, times]) => `\`${detail}\` ${times}`).join(', '),
        categories.map(([category, times]) => `${category} ${times}`).join(', '),
      ]),
    ]),
  ];
}

function repairTable({ repairs }: Report): string {
  const row = (name: string, section: Report['repairs'][string]['model']): string[] => [
    name,
    shareText(section.first),
    shareText(section.five),
    shareText(section.leftAlone),
    shareText(section.refused),
    quantile(section.ms),
  ];
  return table([
    ['cases', 'T@1', 'T@5', 'clean left alone', 'refused where nothing can be told', 'ms p50 / p95'],
    ...Object.entries(repairs).flatMap(([name, { model, plain }]) => [
      row(name, model),
      row(`${name}, without the model`, plain),
    ]),
  ]);
}

function explanationText({ explanations }: Report): string {
  if (explanations === null) return NOT_RUN;
  const { covered, roundTrip, ms } = explanations;
  const all = Object.values(roundTrip).reduce(
    (sum, { right, total }) => ({ right: sum.right + right, total: sum.total + total }),
    { right: 0, total: 0 },
  );
  return [
    `Every column, condition, constant and function stated: ${shareText(covered)}. Milliseconds p50 / p95: ${quantile(ms)}.`,
    table([
      ['formulas', 'text leads back to the formula'],
      ...Object.entries(roundTrip).map(([kind, part]) => [kind, shareText(part)]),
      ['all', shareText(all)],
    ]),
    '`plan`: formulas that the copilot writes; `written`: nested, LET, LAMBDA and array formulas; `euses`: formulas of real spreadsheets, without their sheets.',
  ].join('\n\n');
}

const NOT_RUN = 'Not run.';

function ablationText({ ablations, otherModels }: Report): string {
  if (ablations === null) return NOT_RUN;
  const rows = [...ablations, ...otherModels];
  const free = ablations.find((row) => row.free !== null)?.free ?? null;
  const counts = Object.entries(ablations[0]?.sets ?? {}).map(([set, { top1 }]) => `${top1.total} of ${set}`);
  return [
    `Over requests that have an answer: ${counts.join(', ')}. One request more or less is ${Object.entries(
      ablations[0]?.sets ?? {},
    )
      .map(([set, { top1 }]) => `${(100 / Math.max(1, top1.total)).toFixed(1)} points of ${set}`)
      .join(', ')}.`,
    ablationTable(rows),
    rows.map(({ name, definition }) => `- **${name}**: ${definition}`).join('\n'),
    ...(free === null
      ? []
      : [
          `Without the grammar mask, the first text of ${free.firstNoPlan} of ${free.requests} requests is no plan and of ${free.firstIllTyped} a plan with pointers or types that do not fit; of all ${free.texts} texts, ${free.noPlan} are no plan and ${free.illTyped} do not fit.`,
        ]),
    'The same weights throughout: they were trained with links and draft in the prompt, and a quarter of the marks dropped in half of the prompts, so a model trained without them would lose less. Without pretraining and without LoRA are other models, measured where they are named: `npm run report -- --only without --without lora=FOLDER`.',
  ].join('\n\n');
}

function quantisationText({ quantisation }: Report): string {
  if (quantisation === null) return NOT_RUN;
  return table([
    ['set', 'fp32', 'int8', 'int8 minus fp32, points', 'same answer'],
    ...Object.entries(quantisation.sets).map(([name, { fp32, int8, sameFormula }]) => [
      name,
      shareText(fp32),
      shareText(int8),
      (100 * (rate(int8) - rate(fp32))).toFixed(2),
      shareText(sameFormula),
    ]),
  ]);
}

function determinismText({ determinism }: Report): string {
  if (determinism === null) return NOT_RUN;
  if ('failed' in determinism) return `Not compared: ${determinism.failed}.`;
  const { requests, sameAgain, sameInBrowser, browser, node, different } = determinism;
  return `Formulas and the 64 bits of each confidence, over ${requests} office requests: a second run in ${node} gives the same for ${sameAgain}, ${browser} for ${sameInBrowser}.${different.length === 0 ? '' : ` Different: ${different.join(', ')}.`}`;
}
