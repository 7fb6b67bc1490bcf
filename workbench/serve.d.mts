/** @file Types of serve.mjs. */
export const CONTENT_SECURITY_POLICY: string;

/** Starts the server on the loopback interface; port 0 takes any free one. */
export function serve(options?: {
  port?: number;
  root?: string;
}): Promise<{ address: string; close: () => Promise<void> }>;
