/** @file Jest: three projects. `unit` stands beside the source, `host` and `browser` span folders (test/). */

/** Packages that ship ES modules only (or whose CommonJS build differs); Jest runs CommonJS, so they are transformed too. */
const esmPackages = [
  '@borgar/fx',
  '@huggingface/tokenizers',
  '@revolist/revogrid',
  'custom-functions-metadata',
  'fast-check',
  'hucre',
  'numfmt',
];

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs', ignoreDynamic: true },
  },
];

const shared = {
  testEnvironment: 'node',
  // office.js looks at globals after a test file has ended; Jest's cleaning up would warn of it.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform: {
    '\\.[cm]?[jt]sx?$': swc,
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/emptyModule.cjs',
    // The "require" entry that numfmt 4.0.1 names in its package.json is not in its package.
    '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js',
  },
  modulePathIgnorePatterns: ['dist', 'training/runs', 'training/data'].map(
    (folder) => `<rootDir>/${folder}/`,
  ),
};

const unitFolders = ['src', 'taskpane', 'functions', 'cli', 'workbench', 'training'];

/** Tests that start a browser; they run one after the other. */
const browserFolders = ['browser', 'bench'];

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: unitFolders.map((folder) => `<rootDir>/${folder}/**/*.test.{ts,tsx}`),
      testTimeout: 30_000,
    },
    {
      ...shared,
      displayName: 'host',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: browserFolders.map((folder) => `<rootDir>/test/${folder}/`),
      testTimeout: 60_000,
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: browserFolders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
      testTimeout: 180_000,
    },
  ],
};
