/** @file How far the model is, until it is ready. */
import {
  Button,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
} from '@fluentui/react-components';

import type { ModelLoad } from '../useModelLoad';
import { phaseWords } from '../wording';

export interface LoadProgressProps {
  readonly load: ModelLoad;
  readonly onRetry: () => void;
}

export function LoadProgress({ load, onRetry }: LoadProgressProps) {
  if (load.state === 'ready') return null;
  if (load.state === 'failed') {
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>The model could not be loaded. {load.problem}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={onRetry}>Load again</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  const { phase, loaded, total } = load.progress;
  const share = total > 0 ? Math.min(1, loaded / total) : undefined;
  const words = phaseWords(phase);
  return (
    <Field
      validationState="none"
      validationMessage={share === undefined ? `${words}…` : `${words}: ${Math.round(share * 100)}%`}
    >
      <ProgressBar aria-label="Model loading" {...(share === undefined ? {} : { value: share })} />
    </Field>
  );
}
