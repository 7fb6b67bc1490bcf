/** @file Before the first request: what to do, and requests made from the sheet at hand. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalXS },
  item: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
});

export interface EmptyStateProps {
  readonly suggestions: readonly string[];
  readonly onPick: (request: string) => void;
}

export function EmptyState({ suggestions, onPick }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Text as="p" block style={{ margin: 0 }}>
        Say in your own words what you want to know. Nano writes the formula and shows its value before
        anything changes on the sheet. Everything stays on this computer.
      </Text>
      {suggestions.length === 0 ? (
        <Text as="p" block style={{ margin: 0 }}>
          Open a sheet with a table (a header row above data) to get started.
        </Text>
      ) : (
        <ul className={styles.list} aria-label="Suggestions">
          {suggestions.map((request) => (
            <li key={request}>
              <Button className={styles.item} onClick={() => onPick(request)}>
                {request}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
