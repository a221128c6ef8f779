/** A small workspace of postmortems that know each other, and servers that work in it. */
import assert from 'node:assert/strict';
import type { ClientCapabilities, Position } from 'vscode-languageserver-protocol';
import { memoryServer, testHost, type MemoryServer } from './memoryConnection.ts';

export const root = 'file:///incidents';

export interface IncidentParts {
  readonly id: string;
  readonly title: string;
  readonly date?: string;
  readonly owner?: string;
  readonly related?: string;
  readonly status?: string;
}

/** A postmortem with one action item. */
export function incident({ id, title, date = '2026-02-10', owner = 'Ana Lima', related = '', status = 'Open' }: IncidentParts): string {
  return `# Postmortem: ${title}

**Incident:** ${id}
**Date:** ${date}
**Authors:** Jo Park
**Status:** Final
**Severity:** SEV-2

## Summary

Mail was late for 50 minutes.

## Action Items

| Action | Owner | Deadline | Status |
|--------|-------|----------|--------|
| Cap the retries of ${id} | ${owner} | 2026-02-20 | ${status} |

## Related Incidents

- ${related}
`;
}

/** Where the files of the workspace are, by URI. */
export const files: Readonly<Record<string, string>> = {
  [`${root}/2025/mail.md`]: incident({ id: 'INC-1', title: 'Mail queue stalled', date: '2025-11-03' }),
  [`${root}/2026/pay.md`]: incident({
    id: 'INC-2',
    title: 'Payment timeout',
    owner: 'Mira Okafor',
    related: '[INC-1] Mail queue (2025-11-03)',
  }),
  [`${root}/README.md`]: '# How we write postmortems\n\nINC-1 was the first, says Ana Lima.\n',
};

export const own = `${root}/2026/own.md`;
export const ownText = incident({ id: 'INC-3', title: 'Search slow', date: '2026-03-01', related: '[INC-1] Mail queue (2025-11-03)' });

export const capable: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentLink: { tooltipSupport: true },
    rename: { prepareSupport: true },
  },
  workspace: {
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
    symbol: { symbolKind: { valueSet: [1, 8, 13, 19, 24] } },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** A server in the workspace, with a document of it open. */
export async function inWorkspace({
  text = ownText,
  uri = own,
  capabilities = capable,
  options = {},
  folders = [root],
  extra = {},
}: {
  text?: string;
  uri?: string;
  capabilities?: ClientCapabilities;
  options?: object;
  folders?: readonly string[];
  extra?: Readonly<Record<string, string>>;
} = {}): Promise<MemoryServer> {
  const host = testHost();
  for (const [name, content] of Object.entries({ ...files, [own]: ownText, ...extra })) host.files.set(name, content);
  const server = memoryServer({ host });
  await server.client.initialize(capabilities, {
    rootUri: null,
    workspaceFolders: folders.map((folder) => ({ uri: folder, name: folder })),
    initializationOptions: options,
  });
  server.client.open(uri, text);
  return server;
}

/** The middle of the n-th occurrence of some words. */
export function middleOf(text: string, words: string, nth = 1): Position {
  let at = -1;
  for (let count = 0; count < nth; count++) at = text.indexOf(words, at + 1);
  assert.ok(at >= 0, `“${words}” is not in the text`);
  const lines = text.slice(0, at + Math.floor(words.length / 2)).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
