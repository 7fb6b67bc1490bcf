/** @file Asks before filled cells are overwritten. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

export interface OverwriteDialogProps {
  /** The block that would be written, and how many of its cells are in use. */
  readonly pending: { readonly address: string; readonly filled: number };
  readonly onAnswer: (overwrite: boolean) => void;
}

export function OverwriteDialog({ pending, onAnswer }: OverwriteDialogProps) {
  const cells = pending.filled === 1 ? 'a cell that is' : `${pending.filled} cells that are`;
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => (data.open ? undefined : onAnswer(false))}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Overwrite filled cells?</DialogTitle>
          <DialogContent>
            The result takes {pending.address}, with {cells} not empty. Overwriting clears{' '}
            {pending.filled === 1 ? 'it' : 'them'}; Undo in Excel brings{' '}
            {pending.filled === 1 ? 'it' : 'them'} back.
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => onAnswer(true)}>
              Overwrite
            </Button>
            <Button onClick={() => onAnswer(false)}>Keep the cells</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
