/** @file Tabs of the pane. Fluent's own put hidden places for the focus beside them, which tools for accessibility object to. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    // Within reach however long the answers are.
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    columnGap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { borderRadius: 0, borderBottom: `${tokens.strokeWidthThick} solid transparent` },
  selected: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface TabsProps<Value extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: Value; readonly label: string }[];
  readonly selected: Value;
  readonly onSelect: (value: Value) => void;
}

/** Arrow keys, Home and End go from tab to tab; the Tab key goes on to what the tab shows. */
export function Tabs<Value extends string>({ label, tabs, selected, onSelect }: TabsProps<Value>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ value }) => value === selected);
    const last = tabs.length - 1;
    const goals: Readonly<Record<string, number>> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const goal = goals[event.key];
    const tab = goal === undefined ? undefined : tabs[goal];
    if (goal === undefined || tab === undefined) return;
    event.preventDefault();
    onSelect(tab.value);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[goal]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.root} onKeyDown={onKeyDown}>
      {tabs.map(({ value, label: text }) => (
        <Button
          key={value}
          role="tab"
          size="small"
          appearance="subtle"
          aria-selected={value === selected}
          tabIndex={value === selected ? 0 : -1}
          className={mergeClasses(styles.tab, value === selected && styles.selected)}
          onClick={() => onSelect(value)}
        >
          {text}
        </Button>
      ))}
    </div>
  );
}
