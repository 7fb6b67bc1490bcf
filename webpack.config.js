/** @file Two builds: `web` (task pane, workbench, model worker) into dist/web and `cli` (the `nano` command) into dist/cli. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...path) => resolve(root, ...path);

const swc = {
  test: /\.[cm]?tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  },
};

const css = { test: /\.css$/, use: ['style-loader', 'css-loader'] };

/**
 * The part of office.js that Excel needs. Its two telemetry folders are left out: without them it starts and sends nothing.
 * Copied at build and never committed: its licence lets an add-in ship it, not republish it.
 */
const officeFiles = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-15.02.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'excel-ios-16.00.js',
  // The texts of its error messages, by the language of Excel.
  '*-*/office_strings.js',
];

const copies = [
  ...officeFiles.map((file) => ({
    context: at('node_modules/@microsoft/office-js/dist'),
    from: file,
    to: 'office-js/[path][name][ext]',
  })),
  ...['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'].map((file) => ({
    from: at('node_modules/onnxruntime-web/dist', file),
    to: 'ort/[name][ext]',
  })),
  ...['models', 'assets'].map((folder) => ({
    from: at(folder),
    to: folder,
    globOptions: { ignore: ['**/*.ts', '**/*.py'] },
  })),
  ...['manifest.xml', 'functions/functions.json', 'workbench/hostBridge.js'].map((file) => ({
    from: at(file),
    to: '[name][ext]',
  })),
].map((pattern) => ({ info: { minimized: true }, ...pattern }));

/** A page of the web build, from its template, with the named entries as scripts. */
const page = (filename, template, chunks) =>
  new HtmlPlugin({ filename, template: at(template), chunks, scriptLoading: 'defer', minify: false });

/** @returns {webpack.Configuration} */
const web = (production) => ({
  name: 'web',
  target: ['web', 'es2022'],
  entry: {
    // Shared runtime: the pane, the ribbon commands and the custom functions live in one page.
    taskpane: ['./functions/functions.ts', './taskpane/index.tsx'],
    workbench: './workbench/page.tsx',
    copilotWorker: './src/copilot/worker.ts',
  },
  output: {
    path: at('dist/web'),
    filename: '[name].js',
    chunkFilename: '[name].chunk.js',
    assetModuleFilename: '[name][ext]',
    clean: true,
  },
  resolve: {
    extensions: ['.ts', '.tsx', '.js', '.mjs'],
    // The WASM is served from dist/web/ort, so the variant of onnxruntime-web that carries none inside is right.
    conditionNames: ['onnxruntime-web-use-extern-wasm', '...'],
  },
  module: { rules: [swc, css, { test: /\.m?js$/, resolve: { fullySpecified: false } }] },
  plugins: [
    new CopyPlugin({ patterns: copies }),
    page('taskpane.html', 'taskpane/taskpane.html', ['taskpane']),
    page('workbench.html', 'workbench/index.html', ['workbench']),
    page('workbench-pane.html', 'workbench/pane.html', ['taskpane']),
  ],
  // No eval in either mode: the Content-Security-Policy forbids it.
  devtool: production ? false : 'source-map',
  performance: { hints: false },
});

/** @returns {webpack.Configuration} */
const cli = () => ({
  name: 'cli',
  target: 'node20',
  entry: { nano: './cli/nano.ts' },
  experiments: { outputModule: true },
  output: {
    path: at('dist/cli'),
    filename: '[name].mjs',
    chunkFilename: '[name].chunk.mjs',
    module: true,
    library: { type: 'module' },
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  // onnxruntime-web finds its WASM beside itself, so it stays in node_modules.
  externals: [
    ({ request }, done) => (/^onnxruntime-web/.test(request) ? done(null, `module ${request}`) : done()),
  ],
  module: {
    rules: [swc],
    // import.meta.url must name the built file, not the source file on the machine that built it.
    parser: { javascript: { importMeta: false, createRequire: false } },
  },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  devtool: false,
  optimization: { minimize: false },
  performance: { hints: false },
});

/** What `npm start` serves to Excel: https with a certificate made on this machine; no script of its own in the page. */
async function devServer() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return {
    port: 3000,
    server: { type: 'https', options: await getHttpsServerOptions() },
    static: at('dist/web'),
    client: false,
    hot: false,
    liveReload: false,
  };
}

export default async (env, { mode = 'production' }) => {
  const cache = { type: 'filesystem', buildDependencies: { config: [fileURLToPath(import.meta.url)] } };
  const common = { mode, context: root, stats: 'errors-warnings', cache };
  const configs = [web(mode === 'production'), cli()].map((config) => ({ ...common, ...config }));
  if (env.WEBPACK_SERVE) configs[0].devServer = await devServer();
  return configs;
};
