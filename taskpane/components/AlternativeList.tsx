/** @file A list of formulas to choose from, under "Or did you mean". */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';

import { BreakableFormula } from './BreakableFormula';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalXS },
  item: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  text: { display: 'grid', minWidth: 0 },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
});

export interface AlternativeListProps<T extends { readonly formula: string }> {
  readonly items: readonly T[];
  /** A line under the formula; none where it is left out. */
  readonly noteOf?: (item: T) => string;
  readonly onChoose: (item: T) => void;
}

/** Nothing at all where there are no items. */
export function AlternativeList<T extends { readonly formula: string }>({
  items,
  noteOf,
  onChoose,
}: AlternativeListProps<T>) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <div>
      <Text size={200} className={styles.note}>
        Or did you mean
      </Text>
      <ul className={styles.list} aria-label="Alternatives">
        {items.map((item) => (
          <li key={item.formula}>
            <Button size="small" className={styles.item} onClick={() => onChoose(item)}>
              <span className={styles.text}>
                <span className={styles.code}>
                  <BreakableFormula formula={item.formula} />
                </span>
                {noteOf === undefined ? null : <span className={styles.note}>{noteOf(item)}</span>}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
