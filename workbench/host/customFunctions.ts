/** @file Custom functions across the wire: calls to the client, results from it. */
import { CellError } from '../../src/formula/workbook';
import type { CellValue, ErrorCode } from '../../src/formula/workbook';
import type { CustomFunctionService, CustomInvocation, CustomValue } from '../model/customFunctionCells';
import type { HostMessage } from './events';

/** The part of functions.json that the host reads. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly options?: {
    readonly cancelable?: boolean;
    readonly stream?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
  readonly parameters: readonly {
    readonly name: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
    readonly type?: string;
  }[];
  readonly result?: { readonly dimensionality?: string };
  readonly allowErrorForDataTypeAny?: boolean;
}

const MESSAGE_CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;
const FLAG = { cancelable: 1, streaming: 2, allowErrors: 4 } as const;

/** Error numbers of the client's results; what is not listed shows as #VALUE!. */
const ERRORS: Readonly<Record<number, ErrorCode>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

export class HostCustomFunctions implements CustomFunctionService {
  private readonly functions = new Map<string, FunctionMetadata>();
  private readonly waiting = new Map<number, (value: CustomValue) => void>();
  private readonly streaming = new Set<number>();
  private readonly messages = new Map<string, string>();
  private queue: HostMessage[] = [];
  private nextId = 1;
  private isReady = false;

  constructor(private readonly send: (messages: readonly HostMessage[]) => void) {}

  /** Makes the functions of a functions.json known under `namespace`. */
  register(namespace: string, functions: readonly FunctionMetadata[]): void {
    for (const each of functions) this.functions.set(`${namespace}.${each.name}`.toUpperCase(), each);
  }

  /** Full names, upper case. */
  get names(): string[] {
    return [...this.functions.keys()];
  }

  /** Calls that have no answer yet. */
  get pending(): number {
    return this.waiting.size;
  }

  has(name: string): boolean {
    return this.functions.has(name.toUpperCase());
  }

  acceptsErrors(name: string): boolean {
    return this.functions.get(name.toUpperCase())?.allowErrorForDataTypeAny === true;
  }

  /** The message of a failed call in `address`, which Excel shows beside the error value. */
  messageAt(address: string): string | undefined {
    return this.messages.get(address);
  }

  invoke(call: CustomInvocation, settle: (value: CustomValue) => void): number {
    const id = this.nextId++;
    const definition = this.functions.get(call.name.toUpperCase());
    const options = definition?.options ?? {};
    this.messages.delete(call.address);
    const required = definition?.parameters.filter((parameter) => !parameter.optional).length ?? 0;
    const given = call.arguments.length;
    if (!definition || given < required || given > definition.parameters.length) {
      queueMicrotask(() => settle(new CellError('#VALUE!')));
      return id;
    }
    this.waiting.set(id, (value) => settle(value));
    if (options.stream) this.streaming.add(id);
    const flags =
      (options.cancelable ? FLAG.cancelable : 0) |
      (options.stream ? FLAG.streaming : 0) |
      (definition.allowErrorForDataTypeAny ? FLAG.allowErrors : 0);
    const values = definition.parameters.map((parameter, index) =>
      wireArgument(call.arguments[index], parameter.dimensionality === 'matrix'),
    );
    const addresses = options.requiresParameterAddresses
      ? definition.parameters.map((_, index) => call.parameterAddresses[index] ?? null)
      : null;
    const address = options.requiresAddress || addresses ? call.address : '';
    this.post(INVOKE, [id, definition.id, values, address, flags, addresses]);
    return id;
  }

  cancel(id: number): void {
    this.streaming.delete(id);
    if (this.waiting.delete(id)) this.post(CANCEL, { invocationId: id });
  }

  /** The client says that its functions are loaded: calls held back until now go out. */
  ready(): void {
    this.isReady = true;
    this.flush();
  }

  /** Takes in results `[id, ok, value | message, errorCode]`. */
  settle(results: readonly unknown[]): void {
    for (const result of results) {
      const [id, ok, value, errorCode] = Array.isArray(result)
        ? (result as unknown[])
        : [
            field(result, 'id'),
            field(result, 'failed') !== true,
            field(result, 'value'),
            field(result, 'errorCode'),
          ];
      const settle = this.waiting.get(Number(id));
      if (!settle) continue;
      if (!this.streaming.has(Number(id))) this.waiting.delete(Number(id));
      settle(ok === true ? fromWire(value) : new CellError(ERRORS[Number(errorCode)] ?? '#VALUE!'));
    }
  }

  private post(type: number, body: unknown): void {
    if (this.queue.length === 0) queueMicrotask(() => this.flush());
    this.queue.push([MESSAGE_CATEGORY, type, '', JSON.stringify(body)]);
  }

  /** Calls made in one calculation go to the client together. */
  private flush(): void {
    if (!this.isReady || this.queue.length === 0) return;
    const messages = this.queue;
    this.queue = [];
    this.send(messages);
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** An argument as Excel sends it: a matrix as rows, a scalar as the top-left value, an omitted one as null. */
function wireArgument(value: CustomValue | undefined, isMatrix: boolean): unknown {
  if (value === undefined) return null;
  if (isMatrix) return (Array.isArray(value) ? value : [[value]]).map((row) => row.map(wireScalar));
  return wireScalar(Array.isArray(value) ? (value[0]?.[0] ?? null) : value);
}

function wireScalar(value: CellValue): unknown {
  if (value === null) return '';
  return value instanceof CellError ? value.code : value;
}

function fromWire(value: unknown): CustomValue {
  if (!Array.isArray(value)) return scalarFromWire(value);
  return value.map((row) => (Array.isArray(row) ? row.map(scalarFromWire) : [scalarFromWire(row)]));
}

function scalarFromWire(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  const code = field(value, 'basicValue') ?? field(value, 'code');
  return typeof code === 'string' && code.startsWith('#')
    ? new CellError(code as ErrorCode)
    : new CellError('#VALUE!');
}
