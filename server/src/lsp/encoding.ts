/** In which units positions count. */
import type { InitializeParams } from 'vscode-languageserver-protocol';
import type { InitializationOptions } from '../protocol.ts';

export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

const isEncoding = (name: unknown): name is Encoding => name === 'utf-16' || name === 'utf-8' || name === 'utf-32';

/** What the client offers counts; where it offers nothing, what its user says for it, or what is known of it. */
export function chooseEncoding({ capabilities, clientInfo, initializationOptions }: InitializeParams): Encoding {
  const offered: unknown = capabilities.general?.positionEncodings;
  if (Array.isArray(offered)) return offered.find(isEncoding) ?? 'utf-16';
  const told = (initializationOptions as InitializationOptions | null | undefined)?.positionEncoding;
  if (isEncoding(told)) return told;
  // lsp-mode before 9 counts whole characters and does not say so: its edits behind an emoji would land two places off.
  const isOldLspMode = clientInfo?.name === 'emacs' && clientInfo.version?.startsWith('GNU Emacs') === true;
  return isOldLspMode ? 'utf-32' : 'utf-16';
}
