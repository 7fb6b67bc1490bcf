/** @file The box for requests. Enter sends, Shift+Enter makes a new line, Escape cancels. */
import { Button, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { forwardRef, useImperativeHandle, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'flex-end', columnGap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0 },
});

export interface AskBoxProps {
  readonly running: boolean;
  readonly onAsk: (request: string) => void;
  readonly onCancel: () => void;
}

export interface AskBoxHandle {
  readonly focus: () => void;
  /** Puts a request into the box, ready to be changed or sent. */
  readonly fill: (request: string) => void;
}

export const AskBox = forwardRef<AskBoxHandle, AskBoxProps>(function AskBox(
  { running, onAsk, onCancel },
  ref,
) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus(),
    fill: (request) => {
      setText(request);
      area.current?.focus();
    },
  }));
  const request = text.trim();
  const send = (): void => {
    if (request === '') return;
    onAsk(request);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && running) {
      event.preventDefault();
      onCancel();
    }
    // While an input method composes (Japanese, Chinese, Korean), Enter picks a word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <div className={styles.root}>
      <Textarea
        ref={area}
        className={styles.text}
        aria-label="Ask Nano"
        placeholder="What do you want to know? Or /explain, /fix, /extract"
        value={text}
        resize="vertical"
        onChange={(_, data) => setText(data.value)}
        onKeyDown={onKeyDown}
      />
      <Button appearance="primary" icon={<SendRegular />} disabled={request === ''} onClick={send}>
        Ask
      </Button>
    </div>
  );
});
