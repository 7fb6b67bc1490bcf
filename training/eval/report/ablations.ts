/** @file The path with a part taken out, to measure what the part is worth. Used by measurements only. */
import { parsePlan, PlanError } from '../../../src/copilot/plan';
import { buildPrompt } from '../../../src/copilot/prompt';
import { FORMULA_STEPS, type FormulaSteps } from '../../../src/copilot/steps';
import type {
  GenerateOptions,
  Hypothesis,
  LanguageModel,
  TokenConstraint,
} from '../../../src/model/constraint';
import type { Links } from '../../../src/sheet/link';

/** One way of answering: the model and the steps of the path, changed or not. */
export interface Ablation {
  readonly name: string;
  /** What is different, in a sentence. */
  readonly definition: string;
  readonly model: (model: LanguageModel) => LanguageModel;
  readonly steps: FormulaSteps;
}

const same = (model: LanguageModel): LanguageModel => model;
const byLikelihood: FormulaSteps['pool'] = (readings) =>
  [...readings].sort((a, b) => b.logProbability - a.logProbability);

/** Answers with the draft of the rules, which stands in the prompt; no text where the rules have none. */
class RulesModel implements LanguageModel {
  constructor(private readonly tokenizer: LanguageModel) {}
  encode = (text: string): number[] => this.tokenizer.encode(text);
  decode = (tokens: readonly number[]): string => this.tokenizer.decode(tokens);
  tokenId = (token: string): number => this.tokenizer.tokenId(token);

  generate(prompt: readonly number[]): Promise<Hypothesis[]> {
    const start = prompt.lastIndexOf(this.tokenId('<draft>'));
    if (start === -1) return Promise.resolve([]);
    const draft = prompt.slice(start + 1, prompt.lastIndexOf(this.tokenId('<do>')));
    return Promise.resolve([{ tokens: [...draft, this.tokenId('<eos>')], logProbability: 0 }]);
  }
}

/** What free decoding wrote, counted over the first text of each request and over all of them. */
export interface FreeCounts {
  requests: number;
  /** Requests whose first text is no plan, or a plan with pointers or types that do not fit. */
  firstNoPlan: number;
  firstIllTyped: number;
  texts: number;
  noPlan: number;
  illTyped: number;
}

/** Decodes over the whole vocabulary, without the grammar; texts that no reader could take are dropped afterwards. */
export class FreeModel implements LanguageModel {
  readonly counts: FreeCounts = {
    requests: 0,
    firstNoPlan: 0,
    firstIllTyped: 0,
    texts: 0,
    noPlan: 0,
    illTyped: 0,
  };

  constructor(
    private readonly model: LanguageModel,
    private readonly vocabulary: number,
  ) {}

  encode = (text: string): number[] => this.model.encode(text);
  decode = (tokens: readonly number[]): string => this.model.decode(tokens);
  tokenId = (token: string): number => this.model.tokenId(token);

  async generate<S>(
    prompt: readonly number[],
    constraint: TokenConstraint<S>,
    options: GenerateOptions,
  ): Promise<Hypothesis[]> {
    const all = Array.from({ length: this.vocabulary }, (_, token) => token);
    const end = this.tokenId('<eos>');
    const free: TokenConstraint<boolean> = {
      start: () => false,
      allowed: (done) => (done ? [] : all),
      advance: (_, token) => token === end,
      isFinal: (done) => done,
    };
    const hypotheses = await this.model.generate(prompt, free, options);
    const { counts } = this;
    counts.requests++;
    if (hypotheses.length === 0) counts.firstNoPlan++;
    return hypotheses.filter((hypothesis, at) => {
      counts.texts++;
      if (!isPlan(this.decode(hypothesis.tokens))) {
        counts.noPlan++;
        if (at === 0) counts.firstNoPlan++;
        return false;
      }
      const fits = accepts(constraint, hypothesis.tokens);
      if (!fits) {
        counts.illTyped++;
        if (at === 0) counts.firstIllTyped++;
      }
      // A reader takes plans whose types clash, but cannot follow a pointer to nothing.
      return fits || this.pointsAtSomething(prompt, hypothesis.tokens);
    });
  }

  private pointsAtSomething(prompt: readonly number[], tokens: readonly number[]): boolean {
    const known = new Set(prompt);
    return tokens.every((token) => !/^<[cv]\d+>$/.test(this.decode([token]).trim()) || known.has(token));
  }
}

function isPlan(text: string): boolean {
  try {
    parsePlan(text.match(/<[^<>\s]+>/g) ?? []);
    return true;
  } catch (error) {
    if (error instanceof PlanError) return false;
    throw error;
  }
}

function accepts<S>(constraint: TokenConstraint<S>, tokens: readonly number[]): boolean {
  let state = constraint.start();
  for (const token of tokens) {
    if (constraint.isFinal(state) || !constraint.allowed(state).includes(token)) return false;
    state = constraint.advance(state, token);
  }
  return constraint.isFinal(state);
}

/** Values stay, since a plan can only point at them, but nothing tells where they stand; no header is linked. */
function withoutLinks({ words, values }: Links): Links {
  return {
    words,
    headers: [],
    values: values.map((value) => ({ ...value, found: [], match: 'none' as const })),
  };
}

/**
 * All ablations, the whole path first.
 * @param vocabulary number of tokens of the model
 * @param onFree is given the model that decodes freely, for its counts
 */
export function ablations(vocabulary: number, onFree: (model: FreeModel) => void): Ablation[] {
  const steps = (changed: Partial<FormulaSteps>): FormulaSteps => ({ ...FORMULA_STEPS, ...changed });
  return [
    { name: 'whole', definition: 'The path as it is.', model: same, steps: FORMULA_STEPS },
    {
      name: 'rules alone',
      definition: 'The draft of the rules is taken for the model’s only text; the rest of the path as it is.',
      model: (model) => new RulesModel(model),
      steps: FORMULA_STEPS,
    },
    {
      name: 'no linking',
      definition:
        'No header mark, no column beside a value, no draft in the prompt; values of the request stay as pointers without the column and the spelling they have on the sheet.',
      model: same,
      steps: steps({
        buildPrompt: (table, links, options = {}) => {
          const { draft, ...rest } = options;
          // The draft still counts for the confidence, as in use.
          const linked = buildPrompt(table, links);
          draft?.(linked.pointers, linked.types);
          return buildPrompt(table, withoutLinks(links), rest);
        },
      }),
    },
    {
      name: 'no draft',
      definition: 'The draft of the rules is left out of the prompt.',
      model: same,
      steps: steps({
        buildPrompt: (table, links, options = {}) => {
          const { draft, ...rest } = options;
          const prompt = buildPrompt(table, links, rest);
          draft?.(prompt.pointers, prompt.types);
          return prompt;
        },
      }),
    },
    {
      name: 'no grammar mask',
      definition:
        'Five beams over the whole vocabulary; what is no plan, or points at nothing, is dropped afterwards.',
      model: (model) => {
        const free = new FreeModel(model, vocabulary);
        onFree(free);
        return free;
      },
      steps: FORMULA_STEPS,
    },
    {
      name: 'no execution guidance',
      definition:
        'Candidates keep the order of their likelihood: errors, odd values and wording cost nothing, idle plans are kept, equal results are not added up.',
      model: same,
      steps: steps({
        errorPenalty: () => 0,
        surprise: () => 0,
        usedValues: () => 0,
        isIdle: () => false,
        pool: byLikelihood,
      }),
    },
    {
      name: 'no errors as evidence',
      definition: 'Errors in the value cost nothing; wording still does.',
      model: same,
      steps: steps({ errorPenalty: () => 0 }),
    },
    {
      name: 'no pooling',
      definition: 'Each plan stands for itself, also where several give the same result.',
      model: same,
      steps: steps({ pool: byLikelihood }),
    },
    {
      name: 'no cues',
      definition: 'The wording of the request costs no candidate anything; errors in the value do.',
      model: same,
      steps: steps({ surprise: () => 0, usedValues: () => 0 }),
    },
  ];
}
