/** @file Starts the workbench: workbook, host, add-in description, page. */
import { createRoot } from 'react-dom/client';
import type { FunctionMetadata } from './host/customFunctions';
import { formulaEngine } from './model/formulaEngine';
import { OfficeHost } from './officeHost';
import { SAMPLES } from './samples';
import { loadSample } from './samples/sample';
import { parseManifest } from './ui/manifest';
import { PaneBridge } from './ui/paneHost';
import type { PaneHost } from './ui/paneHost';
import { Workbench } from './ui/Workbench';
import { Workbook } from './workbook';
import './ui/workbench.css';

declare global {
  interface Window {
    /** What hostBridge.js, in the pane's frame, talks to. */
    nanoWorkbenchHost?: PaneHost;
  }
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`${address} could not be loaded (status ${response.status}). Build the project again.`);
  return response.text();
}

async function start(container: HTMLElement): Promise<void> {
  const [manifestText, functionsText] = await Promise.all([
    fetchText('manifest.xml'),
    fetchText('functions.json'),
  ]);
  const manifest = parseManifest(manifestText);
  const { functions } = JSON.parse(functionsText) as { functions: FunctionMetadata[] };
  const workbook = new Workbook(formulaEngine);
  const host = new OfficeHost(workbook);
  host.customFunctions.register(manifest.namespace, functions);
  const [sample] = SAMPLES;
  if (sample) {
    loadSample(workbook, sample);
    host.workbookName = sample.fileName;
  }
  const pane = new PaneBridge(host, () => matchMedia('(prefers-color-scheme: dark)').matches);
  window.nanoWorkbenchHost = pane;
  createRoot(container).render(<Workbench host={host} pane={pane} manifest={manifest} />);
}

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no element with the id "root".');
start(container).catch((error: unknown) => {
  container.textContent = error instanceof Error ? error.message : String(error);
  container.setAttribute('role', 'alert');
});
