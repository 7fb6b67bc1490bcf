/** @file The ribbon: the workbench's own buttons, and those that manifest.xml describes. */
import { useRef, useState } from 'react';
import { SAMPLES } from '../samples';
import type { Sample } from '../samples/sample';
import type { RibbonButton, RibbonTab } from './manifest';

interface RibbonProps {
  readonly tabs: readonly RibbonTab[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isProtected: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onProtect: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSample: (sample: Sample) => void;
  readonly onCommand: (button: RibbonButton) => Promise<void>;
}

export function Ribbon(props: RibbonProps) {
  const fileInput = useRef<HTMLInputElement>(null);
  return (
    <div className="ribbon" role="toolbar" aria-label="Ribbon">
      <div className="ribbonGroup" role="group" aria-label="Workbook">
        <div className="ribbonButtons">
          <button type="button" className="ribbonButton" onClick={() => fileInput.current?.click()}>
            <FolderIcon />
            Open
          </button>
          <input
            ref={fileInput}
            type="file"
            hidden
            accept=".xlsx,.csv"
            aria-label="Workbook file"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) props.onOpen(file);
              event.target.value = '';
            }}
          />
          <label className="ribbonSelect">
            <span>Sample workbook</span>
            <select
              value=""
              onChange={(event) => {
                const sample = SAMPLES.find((each) => each.id === event.target.value);
                if (sample) props.onSample(sample);
              }}
            >
              <option value="" disabled>
                Choose…
              </option>
              {SAMPLES.map((sample) => (
                <option key={sample.id} value={sample.id}>
                  {sample.title}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div className="ribbonLabel">Workbook</div>
      </div>
      <div className="ribbonGroup" role="group" aria-label="Edit">
        <div className="ribbonButtons">
          <button type="button" className="ribbonButton" disabled={!props.canUndo} onClick={props.onUndo}>
            <ArrowIcon />
            Undo
          </button>
          <button type="button" className="ribbonButton" disabled={!props.canRedo} onClick={props.onRedo}>
            <ArrowIcon isMirrored />
            Redo
          </button>
          <button
            type="button"
            className="ribbonButton"
            aria-pressed={props.isProtected}
            onClick={props.onProtect}
          >
            <LockIcon />
            Protect
          </button>
        </div>
        <div className="ribbonLabel">Edit</div>
      </div>
      {props.tabs
        .flatMap((tab) => tab.groups)
        .map((group) => (
          <div key={group.id} className="ribbonGroup" role="group" aria-label={group.label}>
            <div className="ribbonButtons">
              {group.buttons.map((button) => (
                <CommandButton key={button.id} button={button} onCommand={props.onCommand} />
              ))}
            </div>
            <div className="ribbonLabel">{group.label}</div>
          </div>
        ))}
    </div>
  );
}

/** Disabled while its command runs, as in Excel. */
function CommandButton({
  button,
  onCommand,
}: {
  readonly button: RibbonButton;
  readonly onCommand: RibbonProps['onCommand'];
}) {
  const [isRunning, setRunning] = useState(false);
  const run = (): void => {
    setRunning(true);
    void onCommand(button).finally(() => setRunning(false));
  };
  return (
    <button
      type="button"
      className="ribbonButton"
      title={button.description}
      disabled={isRunning}
      onClick={run}
    >
      {button.icon !== '' && <img src={button.icon} alt="" width={28} height={28} />}
      {button.label}
    </button>
  );
}

function FolderIcon() {
  return (
    <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" className="icon">
      <path d="M3 6.5A1.5 1.5 0 0 1 4.5 5h4.2l2 2.2h8.8A1.5 1.5 0 0 1 21 8.7v8.8a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5z" />
    </svg>
  );
}

function ArrowIcon({ isMirrored = false }: { readonly isMirrored?: boolean }) {
  return (
    <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" className="icon">
      <path
        transform={isMirrored ? 'translate(24 0) scale(-1 1)' : undefined}
        d="M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4"
      />
    </svg>
  );
}

function LockIcon() {
  return (
    <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" className="icon">
      <path d="M6 10.5h12v9H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5" />
    </svg>
  );
}
