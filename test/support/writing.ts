/** A postmortem with something of everything, and a server that has it open. `¦` marks a place in the text. */
import assert from 'node:assert/strict';
import type { ClientCapabilities, CompletionItem, Position } from 'vscode-languageserver-protocol';
import type { TestClient } from './client.ts';
import { memoryServer, type MemoryServer } from './memoryConnection.ts';

export const uri = 'file:///incidents/queue.md';

export const postmortem = `# Postmortem: the mail queue stood still

**Date:** 2026-02-10
**Authors:** Ana Lima, Jo Park
**Status:** Draft

## Summary

Mail was late for 50 minutes.

## Timeline (UTC)

| Time | Event | Owner |
|------|-------|-------|
| 14:00 | A deploy starts | Ana Lima |
| 14:05 | Alert: queue age above 5 minutes | |
| 14:40 | Rolled back | Jo Park |
| 14:50 | Recovered, queue is empty | |

## Five Whys

**Problem:** Mail was late

1. **Why was mail late?** The queue stood still
   - **Why did it stand still?** The worker had no lease

## Action Items

| Action | Owner | Deadline | Status |
|--------|-------|----------|--------|
| Renew leases before a deploy | Ana Lima | 2026-02-20 | Open |
| Alert on queue age | Jo Park | 2026-03-20 | Done |
| Write the runbook | | | |
`;

export const capable: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentLink: { tooltipSupport: true },
  },
  workspace: { diagnostics: { refreshSupport: true }, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};

/** A client with a document open, both as given. */
export async function writing(text = postmortem, capabilities: ClientCapabilities = capable, options: object = {}): Promise<MemoryServer> {
  const server = memoryServer();
  await server.client.initialize(capabilities, { initializationOptions: options });
  server.client.open(uri, text);
  return server;
}

/** The text without its `¦`, and where that stood. */
export function cursorIn(marked: string): { readonly text: string; readonly position: Position } {
  const at = marked.indexOf('¦');
  assert.ok(at >= 0, 'no ¦ in the text');
  const lines = marked.slice(0, at).split('\n');
  return { text: marked.replace('¦', ''), position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
}

/** What is offered at `¦`. */
export async function completionsAt(marked: string, capabilities = capable): Promise<CompletionItem[]> {
  const { text, position } = cursorIn(marked);
  const { client } = await writing(text, capabilities);
  return client.request('textDocument/completion', { textDocument: { uri }, position });
}

/** A whole-document request. */
export function ask<R>(client: TestClient, method: string, more: object = {}): Promise<R> {
  return client.request<R>(method, { textDocument: { uri }, ...more });
}
