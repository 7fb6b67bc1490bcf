/** @file Why there is no formula, and what would help. */
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

import type { FormulaAnswer } from '../../src/copilot/answer';

export interface RefusalCardProps {
  readonly answer: FormulaAnswer;
}

export function RefusalCard({ answer }: RefusalCardProps) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>No formula for this</MessageBarTitle>
        {answer.message}
      </MessageBarBody>
    </MessageBar>
  );
}
