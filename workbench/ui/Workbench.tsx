/** @file The whole page: ribbon, formula bar, grid, tabs, and the add-in's pane beside them. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Block } from '../model/address';
import { fillFrom } from '../model/fill';
import type { OfficeHost } from '../officeHost';
import { openFile, OpenFileError } from '../openFile';
import { loadSample } from '../samples/sample';
import type { Sample } from '../samples/sample';
import { EditError } from '../workbook';
import { FormulaBar } from './FormulaBar';
import { Grid } from './Grid';
import type { CellEntry } from './Grid';
import type { AddInManifest, RibbonButton } from './manifest';
import type { PaneBridge } from './paneHost';
import { Ribbon } from './Ribbon';
import { SheetTabs } from './SheetTabs';
import { useWorkbook } from './useWorkbook';

/** Host information as Excel for Windows puts it into the pane's address; the 3 switches custom functions on. */
const PANE_ADDRESS = 'workbench-pane.html?_host_Info=Excel$Win32$16.01$en-US$$$$3';

interface WorkbenchProps {
  readonly host: OfficeHost;
  readonly pane: PaneBridge;
  readonly manifest: AddInManifest;
}

export function Workbench({ host, pane, manifest }: WorkbenchProps) {
  const { workbook } = host;
  useWorkbook(workbook);
  const frame = useRef<HTMLIFrameElement>(null);
  const [problem, setProblem] = useState('');
  const [isPaneVisible, setPaneVisible] = useState(host.pane.isVisible);

  useEffect(() => {
    host.onPane = () => setPaneVisible(host.pane.isVisible);
  }, [host]);

  useEffect(() => {
    document.title = `${host.workbookName} – Nano workbench`;
  });

  /** Runs an edit by a person; says why when it is refused. */
  const attempt = useCallback((edit: () => void): boolean => {
    try {
      setProblem('');
      edit();
      return true;
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      setProblem(error.message);
      return false;
    }
  }, []);

  const type = useCallback(
    (entries: readonly CellEntry[]): boolean =>
      attempt(() =>
        workbook.edit('Typing', () => {
          for (const { row, column, text } of entries) workbook.type(workbook.activeSheet, row, column, text);
        }),
      ),
    [attempt, workbook],
  );

  const fill = useCallback(
    (source: Block, target: Block): void =>
      void attempt(() => fillFrom(workbook, workbook.activeSheet, source, target)),
    [attempt, workbook],
  );

  const typeActive = useCallback(
    (text: string): boolean => {
      const { row, column } = workbook.activeSheet.selection;
      return type([{ row, column, text }]);
    },
    [type, workbook],
  );

  const open = useCallback(
    async (file: File): Promise<void> => {
      try {
        await openFile(workbook, file.name, new Uint8Array(await file.arrayBuffer()));
        host.workbookName = file.name;
        setProblem('');
      } catch (error) {
        if (!(error instanceof OpenFileError || error instanceof EditError)) throw error;
        setProblem(error.message);
      }
    },
    [host, workbook],
  );

  const openSample = useCallback(
    (sample: Sample): void => {
      loadSample(workbook, sample);
      host.workbookName = sample.fileName;
      setProblem('');
    },
    [host, workbook],
  );

  const command = useCallback(
    async (button: RibbonButton): Promise<void> => {
      if (button.action.kind === 'run') {
        await pane.runCommand(button.action.functionName);
        return;
      }
      host.pane.isVisible = true;
      // Excel moves the keyboard into the pane that it shows.
      setTimeout(() => frame.current?.contentWindow?.focus(), 0);
    },
    [host, pane],
  );

  useEffect(() => {
    const handle = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) workbook.redo();
      else workbook.undo();
    };
    document.addEventListener('keydown', handle);
    return () => document.removeEventListener('keydown', handle);
  }, [workbook]);

  return (
    <div
      className="workbench"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file) void open(file);
      }}
    >
      <header className="titleBar">
        <h1>{host.workbookName}</h1>
        <span>Nano workbench</span>
      </header>
      <Ribbon
        tabs={manifest.tabs}
        canUndo={workbook.journal.undoLabels.length > 0}
        canRedo={workbook.journal.redoLabels.length > 0}
        isProtected={workbook.activeSheet.isProtected}
        onUndo={() => workbook.undo()}
        onRedo={() => workbook.redo()}
        onProtect={() => workbook.setProtection(workbook.activeSheet, !workbook.activeSheet.isProtected)}
        onOpen={(file) => void open(file)}
        onSample={openSample}
        onCommand={command}
      />
      <main className="main">
        <section className="book" aria-label="Workbook">
          <FormulaBar workbook={workbook} onType={typeActive} onProblem={setProblem} />
          <Grid workbook={workbook} onType={type} onFill={fill} />
          {problem !== '' && (
            <div className="problem" role="alert">
              {problem}
              <button type="button" onClick={() => setProblem('')}>
                Dismiss
              </button>
            </div>
          )}
          <SheetTabs workbook={workbook} />
        </section>
        <aside className="pane" hidden={!isPaneVisible} aria-label={manifest.name}>
          <div className="paneTitle">
            <h2>{manifest.name}</h2>
            <button type="button" aria-label="Close pane" onClick={() => (host.pane.isVisible = false)}>
              ×
            </button>
          </div>
          <iframe ref={frame} title={manifest.name} src={PANE_ADDRESS} />
        </aside>
      </main>
    </div>
  );
}
