/** @file Where the table goes: a new Excel table at the active cell, or the end of one that is there. */
import { Button, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { TableAddRegular, TableInsertRowRegular } from '@fluentui/react-icons';
import { useState } from 'react';

import { fullAddress } from '../../src/excel/address';
import { toExcelError } from '../../src/excel/errors';
import { matchColumns, planNewTable } from '../../src/excel/tablePlan';
import type { CellPosition, TableData, WorkbookData } from '../../src/formula/workbook';
import { contentOf } from './draft';
import type { Draft } from './draft';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground2 },
});

export interface InsertBarProps {
  readonly draft: Draft;
  /** Null until it has been read. */
  readonly workbook: WorkbookData | null;
  readonly active: CellPosition | null;
  /** Name of the table around the active cell, offered first. */
  readonly nearest: string | null;
  readonly isBusy: boolean;
  readonly onInsert: () => void;
  readonly onAppend: (table: TableData) => void;
}

function targetWords(draft: Draft, active: CellPosition | null, workbook: WorkbookData | null): string {
  if (active === null || workbook === null) return '';
  try {
    return `A new table goes to ${fullAddress(planNewTable(contentOf(draft), active, workbook).target)}.`;
  } catch (error) {
    return toExcelError(error, 'plan the table').message;
  }
}

/** Which columns of the text a table has no place for. */
function appendWords(draft: Draft, table: TableData): string {
  const names = draft.columns.map(({ name }) => name);
  const places = matchColumns(names, table.columns);
  const left = names.filter((_, at) => places[at] === null);
  if (left.length === 0) return `All columns are in ${table.name}.`;
  if (left.length === names.length) return `None of these columns is in ${table.name}.`;
  return `Not in ${table.name}, left out: ${left.join(', ')}.`;
}

export function InsertBar(props: InsertBarProps) {
  const { draft, workbook, active, nearest, isBusy } = props;
  const styles = useStyles();
  const [picked, setPicked] = useState<string | null>(null);
  const tables = workbook?.tables ?? [];
  const table =
    tables.find(({ name }) => name === picked) ?? tables.find(({ name }) => name === nearest) ?? tables[0];
  return (
    <div className={styles.root} role="group" aria-label="Insert the table">
      <div className={styles.row}>
        <Button
          appearance="primary"
          icon={<TableAddRegular />}
          disabled={isBusy || draft.rows.length === 0}
          onClick={props.onInsert}
        >
          Insert as new table
        </Button>
      </div>
      <Text size={200} className={styles.note}>
        {targetWords(draft, active, workbook)}
      </Text>
      {table === undefined ? null : (
        <>
          <div className={styles.row}>
            <Button
              icon={<TableInsertRowRegular />}
              disabled={isBusy || draft.rows.length === 0}
              onClick={() => props.onAppend(table)}
            >
              Add rows to table
            </Button>
            <Select
              aria-label="Table to add to"
              value={table.name}
              onChange={(_, data) => setPicked(data.value)}
            >
              {tables.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </div>
          <Text size={200} className={styles.note}>
            {appendWords(draft, table)}
          </Text>
        </>
      )}
    </div>
  );
}
