/** @file Refused edits as the errors that the Excel API gives for them. */
import { EditError } from '../workbook';
import { HostError } from './protocol';

/** The API's error for what went wrong, or null when it is a fault of the host itself. */
export function hostErrorOf(error: unknown): HostError | null {
  if (error instanceof HostError) return error;
  if (!(error instanceof EditError)) return null;
  return error.code === 'protected'
    ? new HostError('AccessDenied', error.message, 403)
    : new HostError('InvalidArgument', error.message);
}
