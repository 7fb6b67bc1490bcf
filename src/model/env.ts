/** @file Settings of the model layer in one object, named as in transformers.js so that its users find their way. */

/** Where ONNX Runtime finds its two files: a folder (with the last slash) or each by itself. Same origin only. */
export type WasmPaths = string | { readonly mjs?: string; readonly wasm?: string };

export interface ModelEnvironment {
  /** Always false: nothing is ever fetched from another origin, and no setting changes that. */
  readonly allowRemoteModels: false;
  /** Folder of the model, relative to the page; ends with a slash. */
  localModelPath: string;
  /** Keep model files in the Cache API between visits. */
  useBrowserCache: boolean;
  readonly backends: {
    readonly onnx: {
      /**
       * Keep key-value caches inside WebAssembly between tokens (the same numbers, faster). False: the public API of
       * ONNX Runtime Web for everything.
       */
      keepCacheInWasm: boolean;
      readonly wasm: {
        /** Undefined: `ort/` beside the page's scripts in a browser, the installed package in Node. */
        wasmPaths: WasmPaths | undefined;
        /** More than one has effect only on a cross-origin isolated page; Excel on the web never is. */
        numThreads: number;
      };
    };
  };
}

/** Change before the first model is loaded; the runtime reads it once. */
export const env: ModelEnvironment = {
  get allowRemoteModels() {
    return false as const;
  },
  localModelPath: 'models/',
  useBrowserCache: true,
  backends: { onnx: { keepCacheInWasm: true, wasm: { wasmPaths: undefined, numThreads: 1 } } },
};
