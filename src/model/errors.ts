/** @file Errors of the model layer, each with a code that the pane and the CLI can turn into advice. */

/**
 * `missing`: a file is not there. `corrupt`: its bytes differ from the checksum. `blocked`: the address is not allowed.
 * `incompatible`: file and runtime do not fit each other. `runtime`: the runtime itself failed.
 */
export type ModelErrorCode = 'missing' | 'corrupt' | 'blocked' | 'incompatible' | 'runtime';

/** What went wrong with a model file or with the runtime; `message` says what to do about it. */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  constructor(
    readonly code: ModelErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
