/** @file The name box and the formula bar. */
import { useEffect, useState } from 'react';
import { blockAddress, parseBlock } from '../model/address';
import type { Workbook } from '../workbook';
import { useWorkbook } from './useWorkbook';

interface FormulaBarProps {
  readonly workbook: Workbook;
  /** Types into the active cell; false when that was refused. */
  readonly onType: (text: string) => boolean;
  readonly onProblem: (message: string) => void;
}

export function FormulaBar({ workbook, onType, onProblem }: FormulaBarProps) {
  useWorkbook(workbook);
  const sheet = workbook.activeSheet;
  const { row, column } = sheet.selection;
  const shown = workbook.entryText(sheet, row, column);
  const address = blockAddress(sheet.selection);
  const [text, setText] = useState(shown);
  const [name, setName] = useState(address);
  useEffect(() => setText(shown), [shown, address]);
  useEffect(() => setName(address), [address]);

  const goTo = (): void => {
    const table = workbook.table(name);
    const block = parseBlock(name) ?? table;
    if (block) workbook.select(table?.sheet ?? sheet, block);
    else onProblem(`"${name}" is neither an address nor the name of a table.`);
  };

  return (
    <div className="formulaBar">
      <input
        className="nameBox"
        aria-label="Name box"
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && goTo()}
      />
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <input
        className="formula"
        aria-label="Formula bar"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !onType(text)) setText(shown);
          if (event.key === 'Escape') setText(shown);
        }}
      />
    </div>
  );
}
