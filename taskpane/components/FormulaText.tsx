/** @file A formula as code, with a button that copies it. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';

import { copyText } from '../clipboard';
import { Announcement } from './Announcement';
import { BreakableFormula } from './BreakableFormula';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingVerticalXS,
  },
  code: {
    flexGrow: 1,
    minWidth: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    padding: tokens.spacingVerticalXS,
  },
});

export interface FormulaTextProps {
  readonly formula: string;
  readonly className?: string;
}

const SHOWN_MS = 2000;

export function FormulaText({ formula, className }: FormulaTextProps) {
  const styles = useStyles();
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    if (copied === null) return undefined;
    const timer = setTimeout(() => setCopied(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = (): void => {
    copyText(formula).then(setCopied, () => setCopied(false));
  };
  return (
    <div className={mergeClasses(styles.root, className)}>
      <code className={styles.code}>
        <BreakableFormula formula={formula} />
      </code>
      <Button
        size="small"
        appearance="subtle"
        icon={copied === true ? <CheckmarkRegular /> : <CopyRegular />}
        aria-label="Copy"
        title="Copy"
        onClick={copy}
      />
      <Announcement
        text={
          copied === null
            ? ''
            : copied
              ? 'Copied'
              : 'Copying is blocked here; select the formula and press Ctrl+C.'
        }
      />
    </div>
  );
}
