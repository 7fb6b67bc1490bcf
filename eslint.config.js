/** @file ESLint: TypeScript, hooks, Office.js habits, and the arrows between folders of ARCHITECTURE.md. */
import js from '@eslint/js';
import globals from 'globals';
import office from 'eslint-plugin-office-addins';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What no file of a folder may import: the folders above it (floors of ARCHITECTURE.md). */
const arrows = {
  'src/formula': [
    'sheet',
    'model',
    'copilot',
    'excel',
    'taskpane',
    'functions',
    'cli',
    'workbench',
    'training',
  ],
  'src/sheet': ['model', 'copilot', 'excel', 'taskpane', 'functions', 'cli', 'workbench', 'training'],
  'src/model': ['sheet', 'copilot', 'excel', 'taskpane', 'functions', 'cli', 'workbench', 'training'],
  'src/copilot': ['excel', 'taskpane', 'functions', 'cli', 'workbench', 'training'],
  'src/excel': ['taskpane', 'functions', 'cli', 'workbench', 'training'],
  functions: ['taskpane', 'cli', 'workbench', 'training'],
  taskpane: ['functions', 'cli', 'workbench', 'training'],
  cli: ['excel', 'taskpane', 'functions', 'workbench', 'training'],
  training: ['excel', 'taskpane', 'functions', 'workbench'],
};

const arrowRules = Object.entries(arrows).map(([folder, forbidden]) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(src/)?(${forbidden.join('|')})(/|$)`,
            message: `${folder}/ stands below that folder: arrows point one way (ARCHITECTURE.md).`,
          },
          ...(folder.startsWith('src/')
            ? [{ regex: '^(react|react-dom|@fluentui|@revolist)(/|$)', message: 'src/ knows no React.' }]
            : []),
        ],
      },
    ],
  },
}));

/** Globals of a page or of Office, which the core must not know. */
const pageGlobals = ['document', 'window', 'localStorage', 'sessionStorage', 'HTMLElement'];
const officeGlobals = ['Office', 'Excel', 'OfficeExtension', 'CustomFunctions'];
const forbidden = (names, message) => ['error', ...names.map((name) => ({ name, message }))];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'models/', 'training/runs/', 'training/data/', 'test/output/'] },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // `const { ms: _, ...rest }` is how one field is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 700, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.tsx', 'taskpane/**/*.ts', 'workbench/**/*.ts'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/excel/**/*.ts', 'taskpane/**/*.{ts,tsx}', 'functions/**/*.ts'],
    plugins: { 'office-addins': office },
    rules: Object.fromEntries(Object.keys(office.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
  },
  ...arrowRules,
  {
    files: ['src/**/*.ts'],
    ignores: ['src/excel/**'],
    rules: {
      'no-restricted-globals': forbidden(
        [...pageGlobals, ...officeGlobals],
        'src/ knows neither the page nor Office; only src/excel/ knows Office.',
      ),
    },
  },
  {
    files: ['src/excel/**/*.ts'],
    rules: { 'no-restricted-globals': forbidden(pageGlobals, 'src/excel/ knows Office, not the page.') },
  },
  { files: ['cli/**/*.ts', 'training/**/*.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
  // Lists of phrasings, one to a line.
  { files: ['training/corpus/*.ts'], rules: { 'max-lines': 'off' } },
  {
    // Jest's matchers are typed with any; what they check is checked by the test itself.
    files: ['**/*.test.{ts,tsx}', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
