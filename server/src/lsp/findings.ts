/** Findings as the protocol has them. */
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { Finding, Severity } from '../core/index.ts';
import type { OpenDocument } from './document.ts';
import type { Offer } from './offer.ts';
import { ruleUrl } from './ruleUrl.ts';

const severities: Readonly<Record<Severity, 1 | 2 | 3 | 4>> = { error: 1, warning: 2, information: 3, hint: 4 };
const unnecessary = 1;

/** A list of problems longer than this is not read, and sending it at each key slows the editor down. */
const maxDiagnostics = 500;

/** The findings that may be shown now: all but those in the sentence that is being typed. */
export function shownFindings(document: OpenDocument): readonly Finding[] {
  return document.typing.filter(document.analysis()?.findings ?? []);
}

export function toDiagnostic(finding: Finding, document: OpenDocument, offer: Offer): Diagnostic {
  const { convert, uri } = document;
  return {
    range: convert.range(finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    ...(offer.codeDescription ? { codeDescription: { href: ruleUrl(finding.rule) } } : {}),
    source: 'postmortem',
    message: finding.message,
    ...(offer.unnecessaryTag && finding.unnecessary ? { tags: [unnecessary] } : {}),
    ...(offer.relatedInformation && finding.related?.length
      ? { relatedInformation: finding.related.map(({ message, span }) => ({ location: { uri, range: convert.range(span) }, message })) }
      : {}),
  };
}

/** In document order; of too many the most severe. The others are counted at the place of the first of them. */
export function toDiagnostics(findings: readonly Finding[], document: OpenDocument, offer: Offer): Diagnostic[] {
  const toShown = (finding: Finding): Diagnostic => toDiagnostic(finding, document, offer);
  if (findings.length <= maxDiagnostics) return findings.map(toShown);
  const listed = mostSevere(findings);
  const shown = findings.filter((finding) => listed.has(finding)).map(toShown);
  const rest = findings.find((finding) => !listed.has(finding)) as Finding;
  const { start } = document.convert.range(rest.span);
  const message = `${findings.length - maxDiagnostics} more findings, the first of them here, are not listed. Fix some of the others, switch rules off in the settings, or list all with "postmortem lint".`;
  return [...shown, { range: { start, end: start }, severity: severities.information, source: 'postmortem', message }];
}

/** As many as are listed: all of the most severe, then the first of those that are less so. */
function mostSevere(findings: readonly Finding[]): ReadonlySet<Finding> {
  const listed = new Set<Finding>();
  for (const severity of Object.keys(severities)) {
    for (const finding of findings) {
      if (listed.size === maxDiagnostics) return listed;
      if (finding.severity === severity) listed.add(finding);
    }
  }
  return listed;
}
