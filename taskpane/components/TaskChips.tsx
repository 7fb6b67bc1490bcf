/** @file What Nano can be asked for, as buttons for those who would rather choose than type a slash command. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  MathFormulaRegular,
  TableAddRegular,
  TextBulletListSquareRegular,
  WrenchRegular,
} from '@fluentui/react-icons';

import type { Task } from '../slash';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

const CHIPS = [
  { task: 'formula', label: 'Formula', icon: <MathFormulaRegular />, title: 'Write a formula (/formula)' },
  {
    task: 'explain',
    label: 'Explain',
    icon: <TextBulletListSquareRegular />,
    title: 'Say what the formula in the active cell does (/explain)',
  },
  {
    task: 'fix',
    label: 'Fix',
    icon: <WrenchRegular />,
    title: 'Repair the formula in the active cell (/fix)',
  },
  {
    task: 'extract',
    label: 'Extract table',
    icon: <TableAddRegular />,
    title: 'Make a table out of a text (/extract)',
  },
] as const satisfies readonly { task: Task; label: string; icon: unknown; title: string }[];

export interface TaskChipsProps {
  readonly onPick: (task: Task) => void;
}

export function TaskChips({ onPick }: TaskChipsProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="group" aria-label="Commands">
      {CHIPS.map(({ task, label, icon, title }) => (
        <Button
          key={task}
          size="small"
          shape="circular"
          icon={icon}
          title={title}
          onClick={() => onPick(task)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
