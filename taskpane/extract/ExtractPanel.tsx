/** @file "Extract table": a text goes in, a table comes out, looked over here and put on the sheet. */
import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useId, useState } from 'react';

import { Announcement } from '../components/Announcement';
import { ErrorCard } from '../components/ErrorCard';
import { OverwriteDialog } from '../components/OverwriteDialog';
import type { SheetContext } from '../useSheetContext';
import { doubtCount } from './draft';
import type { CellPlace, Draft } from './draft';
import { InsertBar } from './InsertBar';
import { SourceBox } from './SourceBox';
import { SourceText } from './SourceText';
import { TablePreview } from './TablePreview';
import type { Extraction } from './useExtraction';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  result: { display: 'grid', rowGap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
});

export interface ExtractPanelProps {
  readonly extraction: Extraction;
  readonly context: SheetContext;
}

export function ExtractPanel({ extraction, context }: ExtractPanelProps) {
  const styles = useStyles();
  const { state, answer, draft, problem, pending } = extraction;
  const { table } = context;
  const headers = table?.columns.map(({ header }) => header).filter((header) => header.trim() !== '') ?? [];
  const isRunning = state === 'running';
  return (
    <div className={styles.root}>
      <SourceBox
        text={extraction.text}
        onText={extraction.setText}
        onSelection={extraction.takeSelection}
        onFile={extraction.takeFile}
      />
      <Field label="Columns" hint="With commas between. Left empty, Nano finds the columns.">
        <Input
          placeholder="name, amount, date"
          value={extraction.fields}
          onChange={(_, data) => extraction.setFields(data.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) extraction.run();
          }}
        />
      </Field>
      <div className={styles.row}>
        {isRunning ? (
          <>
            <div role="status">
              <Spinner size="tiny" label="Reading the text…" labelPosition="after" role="presentation" />
            </div>
            <Button onClick={extraction.cancel}>Cancel</Button>
          </>
        ) : (
          <Button appearance="primary" disabled={extraction.text.trim() === ''} onClick={extraction.run}>
            Extract
          </Button>
        )}
        {headers.length === 0 ? null : (
          // A comma within a header would end its name.
          <Button
            onClick={() =>
              extraction.setFields(headers.map((header) => header.replaceAll(',', ' ')).join(', '))
            }
          >
            Headers of {table?.name ?? 'the table'}
          </Button>
        )}
      </div>
      {state === 'cancelled' ? <Text role="status">Cancelled.</Text> : null}
      {problem === null ? null : <ErrorCard problem={problem} />}
      {answer === null || answer.message === '' ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{answer.message}</MessageBarBody>
        </MessageBar>
      )}
      {draft === null || draft.columns.length === 0 || answer?.rows.length === 0 ? null : (
        <Result extraction={extraction} draft={draft} context={context} />
      )}
      <Announcement text={answer === null ? '' : summary(draft)} />
      {pending === null ? null : <OverwriteDialog pending={pending} onAnswer={extraction.confirm} />}
    </div>
  );
}

/** What was found, in a few words. */
function summary(draft: Draft | null): string {
  if (draft === null || draft.rows.length === 0) return 'No rows found.';
  const doubts = doubtCount(draft);
  const rows = draft.rows.length === 1 ? '1 row' : `${draft.rows.length} rows`;
  if (doubts === 0) return `${rows} found.`;
  return `${rows} found, ${doubts === 1 ? '1 cell' : `${doubts} cells`} to check.`;
}

interface ResultProps extends ExtractPanelProps {
  readonly draft: Draft;
}

function Result({ extraction, draft, context }: ResultProps) {
  const styles = useStyles();
  const base = useId();
  const [lit, setLit] = useState<readonly CellPlace[]>([]);
  const idOf = useCallback(({ row, column }: CellPlace) => `${base}-${row}-${column}`, [base]);
  const { inserting, written } = extraction;
  return (
    <section className={styles.result} aria-label="Result">
      <Text weight="semibold">{summary(draft)}</Text>
      <TablePreview
        draft={draft}
        lit={lit}
        onLit={setLit}
        idOf={idOf}
        onEdit={extraction.edit}
        onRemove={extraction.removeRow}
      />
      <SourceText
        text={extraction.source}
        draft={draft}
        lit={lit}
        onLit={setLit}
        onGo={(place) => document.getElementById(idOf(place))?.focus()}
      />
      <InsertBar
        draft={draft}
        workbook={context.workbook}
        active={context.place?.active ?? null}
        nearest={context.table?.name ?? null}
        isBusy={inserting}
        onInsert={extraction.insert}
        onAppend={extraction.append}
      />
      <Text role="status" size={200}>
        {inserting
          ? 'Writing…'
          : written === null
            ? ''
            : `Written to ${written}. Undo in Excel takes it back.`}
      </Text>
    </section>
  );
}
