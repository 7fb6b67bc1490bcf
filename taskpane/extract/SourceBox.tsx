/** @file The text to read: pasted, taken from the selected cells, or from a file that is opened or dropped. */
import { Button, Field, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentRegular, TableCellEditRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { DragEvent } from 'react';

import { ACCEPTED } from './readFile';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    outlineOffset: tokens.spacingHorizontalXXS,
  },
  dropping: { outline: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}` },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  text: { minHeight: '7em' },
});

export interface SourceBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSelection: () => void;
  readonly onFile: (file: File) => void;
}

export function SourceBox({ text, onText, onSelection, onFile }: SourceBoxProps) {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [isDropping, setDropping] = useState(false);
  useEffect(() => area.current?.focus(), []);
  const drop = (event: DragEvent): void => {
    setDropping(false);
    const [file] = event.dataTransfer.files;
    // Dropped words go into the box as the browser puts them there.
    if (file === undefined) return;
    event.preventDefault();
    onFile(file);
  };
  return (
    <div
      className={mergeClasses(styles.root, isDropping && styles.dropping)}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={drop}
    >
      <Field label="Text" hint="Paste it, or drop a .txt, .eml or .csv file here.">
        <Textarea
          ref={area}
          textarea={{ className: styles.text }}
          value={text}
          resize="vertical"
          onChange={(_, data) => onText(data.value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button size="small" icon={<TableCellEditRegular />} onClick={onSelection}>
          Use selection
        </Button>
        <Button size="small" icon={<DocumentRegular />} onClick={() => input.current?.click()}>
          Open file
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPTED}
          aria-label="Text file"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) onFile(file);
            event.target.value = '';
          }}
        />
      </div>
    </div>
  );
}
