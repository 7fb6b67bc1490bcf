/** @file The pane: history, the latest answer, and the box to ask in. */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';

import { AskBox } from './components/AskBox';
import type { AskBoxHandle } from './components/AskBox';
import { ContextLine } from './components/ContextLine';
import { EmptyState } from './components/EmptyState';
import { History } from './components/History';
import { LoadProgress } from './components/LoadProgress';
import { Tabs } from './components/Tabs';
import { TaskChips } from './components/TaskChips';
import { TurnView } from './components/TurnView';
import { ExtractPanel } from './extract/ExtractPanel';
import { useExtraction } from './extract/useExtraction';
import { listenInPane } from './paneEvents';
import { ServicesProvider } from './services';
import type { PaneServices } from './services';
import { parseCommand } from './slash';
import type { Task } from './slash';
import { useConversation } from './useConversation';
import { useModelLoad } from './useModelLoad';
import { useSheetContext } from './useSheetContext';
import { useTheme } from './useTheme';

const useStyles = makeStyles({
  page: { minHeight: '100vh', boxSizing: 'border-box', display: 'flex', flexDirection: 'column' },
  answers: {
    flexGrow: 1,
    display: 'grid',
    alignContent: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  latest: {
    minWidth: 0, // Below the tabs, which stay at the top.
    scrollMarginTop: '40px',
  },
  ask: {
    position: 'sticky',
    bottom: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What the pane is used for. */
type View = 'ask' | 'extract';

const VIEWS = [
  { value: 'ask', label: 'Ask' },
  { value: 'extract', label: 'Extract table' },
] as const;

function Pane() {
  const styles = useStyles();
  const { load, retry } = useModelLoad();
  const context = useSheetContext();
  const conversation = useConversation();
  const extraction = useExtraction();
  const [view, setView] = useState<View>('ask');
  const box = useRef<AskBoxHandle>(null);
  const answer = useRef<HTMLDivElement>(null);
  const latest = conversation.turns.at(-1);
  const { pinned, pinSelection } = context;
  const { ask } = conversation;
  const { setText, takeSelection } = extraction;
  const { hasFormula } = context;

  const askAbout = useCallback(
    (request: string) => {
      const command = parseCommand(request);
      if (command.task !== 'extract') {
        ask(request, pinned);
        return;
      }
      if (command.rest !== '') setText(command.rest);
      setView('extract');
    },
    [ask, pinned, setText],
  );

  const pickTask = useCallback(
    (task: Task) => {
      if (task === 'extract') setView('extract');
      else if (task === 'formula') box.current?.fill('');
      else if (hasFormula) ask(`/${task}`, null);
      // Without a formula in the cell it must be written.
      else box.current?.fill(`/${task} =`);
    },
    [ask, hasFormula],
  );

  useEffect(() => {
    box.current?.focus();
    return listenInPane((event) => {
      // Showing the pane again leaves it as it was.
      if (event !== 'focus') setView(event === 'extractSelection' ? 'extract' : 'ask');
      if (event === 'useSelection') void pinSelection();
      if (event === 'explain' || event === 'fix') ask(`/${event}`, null);
      if (event === 'extractSelection') takeSelection();
      box.current?.focus();
    });
  }, [ask, pinSelection, takeSelection]);

  useEffect(() => {
    answer.current?.scrollIntoView?.({ block: 'start' });
  }, [latest?.id, latest?.state]);

  return (
    <div className={styles.page}>
      <Tabs label="Tasks" tabs={VIEWS} selected={view} onSelect={setView} />
      {view === 'extract' ? (
        <main className={styles.answers}>
          <ExtractPanel extraction={extraction} context={context} />
        </main>
      ) : (
        <>
          <main className={styles.answers}>
            <History
              turns={conversation.turns.slice(0, -1)}
              onAgain={(text) => box.current?.fill(text)}
              onClear={conversation.clear}
            />
            {latest === undefined ? (
              <EmptyState suggestions={context.suggestions} onPick={askAbout} />
            ) : (
              <div ref={answer} className={styles.latest}>
                <TurnView
                  turn={latest}
                  isModelReady={load.state === 'ready'}
                  active={context.place?.active ?? null}
                  onCancel={conversation.cancel}
                  onRetry={() => ask(latest.request, latest.block)}
                  onInsert={(mode) => conversation.insert(latest, mode)}
                  onChoose={(candidate) => conversation.choose(latest, candidate)}
                  onChooseRepair={(repair) => conversation.chooseRepair(latest, repair)}
                  onFix={() =>
                    ask(latest.about?.isInCell === false ? `/fix ${latest.about.formula}` : '/fix')
                  }
                  onConfirm={(overwrite) => conversation.confirm(latest, overwrite)}
                />
              </div>
            )}
          </main>
          <footer className={styles.ask}>
            <LoadProgress load={load} onRetry={retry} />
            <ContextLine context={context} />
            <TaskChips onPick={pickTask} />
            <AskBox
              ref={box}
              running={conversation.running}
              onAsk={askAbout}
              onCancel={conversation.cancel}
            />
          </footer>
        </>
      )}
    </div>
  );
}

export interface AppProps {
  readonly services: PaneServices;
}

export function App({ services }: AppProps) {
  const { theme } = useTheme();
  return (
    <FluentProvider theme={theme}>
      <ServicesProvider value={services}>
        <Pane />
      </ServicesProvider>
    </FluentProvider>
  );
}
