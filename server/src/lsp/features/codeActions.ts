/** Fixes for findings, all safe ones at once, and ways to silence a finding: here, or its rule in the whole workspace. */
import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver-protocol';
import { allFixes, overlaps, type Finding, type Span } from '../../core/index.ts';
import type { OpenDocument } from '../document.ts';
import { conversions } from '../conversions.ts';
import { workspaceEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import { shownFindings, toDiagnostic } from '../findings.ts';
import { commandKind, conversionKind, fixAllKind, layoutKind, quickFix, roleKind, timesKind, wanted } from '../kinds.ts';
import type { Offer } from '../offer.ts';
import * as is from '../params.ts';
import { commands, layouts, roles } from '../refactorings.ts';
import { ruleSwitches } from '../ruleSwitches.ts';
import { keepStraight } from '../straightColumns.ts';
import { turnsOf } from '../turns.ts';

const actionParams = is.object({
  textDocument: is.textDocument,
  range: is.range,
  context: is.object({ diagnostics: is.array(is.object({ range: is.range })), only: is.optional(is.array(is.string)) }),
});

/** A client asked by itself, for instance to show a light bulb: what is dear to compute and not asked for is left out. */
const automatic = 2;

export const codeActions: Feature = {
  capabilities: (offer) =>
    offer.codeActionLiterals
      ? {
          codeActionProvider: {
            codeActionKinds: [
              quickFix,
              fixAllKind,
              layoutKind,
              roleKind,
              conversionKind,
              timesKind,
              ...(offer.overview ? [] : [commandKind]),
            ],
          },
        }
      : {},

  register(server) {
    const { connection, session, offer, host } = server;
    if (!offer.codeActionLiterals) return;
    connection.onRequest<CodeActionParams>('textDocument/codeAction', actionParams, ({ textDocument, range, context }, token) =>
      session.when<Promise<CodeAction[]> | CodeAction[]>(textDocument.uri, [], async (document) => {
        const span = document.convert.span(range);
        if (document.typing.cursorAt(span.start)) session.touch(document, 'server');
        const only = context.only ?? undefined;
        const touched = wanted(quickFix, only) ? findingsAt(document, span, offer) : [];
        const others = [
          ...(wanted(fixAllKind, only) && (only || context.triggerKind !== automatic) ? fixAllAtOnce(document, offer) : []),
          ...(wanted(layoutKind, only) ? layouts(document, span, offer) : []),
          ...(wanted(roleKind, only) ? roles(document, span, offer) : []),
        ];
        // Our own client has commands for these.
        const own = wanted(commandKind, only) && !offer.overview ? commands(document, span, offer, host.now()) : [];
        const quick = fixes(touched, document, offer);
        const turns = turnsOf(document, host, token);
        const off = await ruleSwitches(document, byRule(touched), server);
        if (!only && context.triggerKind === automatic) return [...quick, ...off, ...others, ...own];
        const more = await conversions(document, span, only, offer, turns);
        return [...quick, ...off, ...others, ...more, ...own];
      }),
    );
  },
};

interface Touched {
  readonly finding: Finding;
  readonly diagnostics: Diagnostic[];
}

function findingsAt(document: OpenDocument, span: Span, offer: Offer): readonly Touched[] {
  return shownFindings(document)
    .filter((finding) => overlaps(finding.span, span))
    .map((finding) => ({ finding, diagnostics: [toDiagnostic(finding, document, offer)] }));
}

/** What each rule has found. */
function byRule(touched: readonly Touched[]): ReadonlyMap<string, Diagnostic[]> {
  const rules = new Map<string, Diagnostic[]>();
  for (const { finding, diagnostics } of touched) rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), ...diagnostics]);
  return rules;
}

function fixes(touched: readonly Touched[], document: OpenDocument, offer: Offer): CodeAction[] {
  const actions = touched.flatMap(({ finding, diagnostics }) => fixesOf(finding, diagnostics, document, offer));
  // One preferred action at most: it is what "fix automatically" takes without asking.
  const [first] = actions;
  if (first && offer.preferredActions) first.isPreferred = true;
  return [...actions, ...touched.flatMap(({ finding, diagnostics }) => suppressions(finding, diagnostics, document, offer))];
}

function fixesOf(finding: Finding, diagnostics: Diagnostic[], document: OpenDocument, offer: Offer): CodeAction[] {
  const postmortem = document.analysis()?.postmortem;
  const text = (part: Span): string => document.text(part);
  return allFixes(finding, text).map(({ title, edits, kind, snippet }) => {
    // Safe ones are what fixing all makes of them, to the byte.
    const straight = postmortem && kind !== 'safe' && !snippet ? keepStraight(postmortem, edits, text) : edits;
    return { title, kind: quickFix, diagnostics, edit: workspaceEdit(document, straight, offer, snippet) };
  });
}

const scopes = { line: 'on this line', section: 'in this section', file: 'in this file' } as const;

function suppressions(finding: Finding, diagnostics: Diagnostic[], document: OpenDocument, offer: Offer): CodeAction[] {
  return (Object.keys(scopes) as (keyof typeof scopes)[]).flatMap((scope) => {
    const edit = document.suppression(finding, scope);
    return edit
      ? [{ title: `Allow ${finding.rule} ${scopes[scope]}`, kind: quickFix, diagnostics, edit: workspaceEdit(document, [edit], offer) }]
      : [];
  });
}

function fixAllAtOnce(document: OpenDocument, offer: Offer): CodeAction[] {
  const edits = document.fixAll();
  return edits.length > 0
    ? [{ title: 'Fix all that can be fixed safely', kind: fixAllKind, edit: workspaceEdit(document, edits, offer) }]
    : [];
}
