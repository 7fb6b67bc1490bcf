/** @file Something went wrong, and what to do about it. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';

export interface ErrorCardProps {
  readonly problem: string;
  readonly onRetry?: () => void;
}

export function ErrorCard({ problem, onRetry }: ErrorCardProps) {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{problem}</MessageBarBody>
      {onRetry === undefined ? null : (
        <MessageBarActions>
          <Button onClick={onRetry}>Try again</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
