/** @file The wire format between the office.js client and its host: rich API requests and answers. */

/** Kinds of action in a request. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Kinds of object path in a request. */
export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Bits of the flags that come with a request. */
export const REQUEST_FLAG = { write: 1, concurrent: 4, undoable: 16 } as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Parallel to `Arguments`: the path id of each argument that is an object, else null. */
  readonly ReferencedObjectPathIds?: readonly (number | null | readonly unknown[])[] | null;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
  };
}

/** An error that the client turns into an `OfficeExtension.Error` with this `code`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** The errors of Excel that this host gives, with Excel's own texts (Excel.ErrorCodes). */
export const hostErrors = {
  itemNotFound: () => new HostError('ItemNotFound', "The requested resource doesn't exist.", 404),
  invalidArgument: () =>
    new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.'),
  accessDenied: () => new HostError('AccessDenied', 'You cannot perform the requested operation.', 403),
  invalidReference: () =>
    new HostError('InvalidReference', 'This reference is not valid for the current operation.'),
  itemAlreadyExists: () =>
    new HostError('ItemAlreadyExists', 'The resource being created already exists.', 409),
  invalidOperation: (message: string) => new HostError('InvalidOperation', message),
  apiNotFound: (member: string) =>
    new HostError('ApiNotFound', `The API you are trying to use could not be found: ${member}.`, 404),
};
