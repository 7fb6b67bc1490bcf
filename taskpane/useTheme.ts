/** @file Light or dark, as Office is; where Office does not say, as the system is. */
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const DARK_QUERY = '(prefers-color-scheme: dark)';

/** Perceived brightness of `#rrggbb`, 0 to 1; null when the text is no such colour. */
export function brightness(color: string | undefined): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (match === null) return null;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0);
}

function isDark(): boolean {
  const office = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme;
  const body = brightness(office?.bodyBackgroundColor);
  if (body !== null) return body < 0.5;
  return typeof matchMedia === 'function' && matchMedia(DARK_QUERY).matches;
}

/** The Fluent theme to use; follows the system's setting while the pane is open. */
export function useTheme(): { readonly theme: Theme; readonly dark: boolean } {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    if (typeof matchMedia !== 'function') return undefined;
    const query = matchMedia(DARK_QUERY);
    const update = (): void => setDark(isDark());
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  return { theme: dark ? webDarkTheme : webLightTheme, dark };
}
