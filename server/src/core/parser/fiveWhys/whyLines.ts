/** What one line of a five-whys analysis is: the problem, a why with or without its answer, an answer, or a plain statement. */
import type { Field } from '../../model.ts';
import { fieldOf, partOf, type Run } from '../actionItems/actionItemFacts.ts';
import { skipBlank, trimEnd } from '../stretch.ts';

export type WhyLine =
  | { readonly kind: 'problem' | 'issues'; readonly rest: Field<string> | undefined }
  | {
      readonly kind: 'why';
      readonly question: Field<string> | undefined;
      readonly answer: Field<string> | undefined;
      readonly bare: boolean;
    }
  | { readonly kind: 'answer' | 'statement'; readonly text: Field<string> };

const problemLabel = /^(?:the )?(?:problem(?: statement)?|issue|symptom|incident|what(?: happened)?)\s*[:?]\s*/i;
const issuesLabel =
  /^(?:systemic (?:issues?|causes?|problems?|factors?|findings?)(?: identified| found)?|(?:key )?(?:findings|conclusions?|takeaways?)|(?:identified )?root causes?(?: identified)?|contributing factors?|corrective actions?|action items?|countermeasures?)\s*(?::\s*|$)/i;
const ordinalWhy =
  /^(?:(?:first|second|third|fourth|fifth|sixth|1st|2nd|3rd|[4-9]th) why|why ?(?:#|no\.? ?|number )?\d{1,2})(?![\w])\s*[:.)?–—-]?\s*/i;
const numbering = /^(?:\d{1,2}[.):]|q\d{0,2}[.):])\s+/i;
const answerLabel =
  /^(?:(?:answer|analysis|finding|(?:direct |immediate )?cause|a\d{0,2})\s*[:.)]\s*|(?:→|->|=>|⇒)\s*|(?=because\b)|(?:\.{3}|…)\s*(?=because\b|due\b))/i;

/**
 * A run as its lines, where lines start with a why or a label: writers set them below each other without a blank line, and
 * Markdown then takes them for one paragraph (the guide's `**Systemic Issues Identified:**` below its last bullet).
 */
export function whyRuns(run: Run): Run[] {
  const { text } = run;
  const cuts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const line = text.slice(at + 1, at + 121);
    if (/^(?:problem|systemic|root causes?)\b[^\n:]{0,30}:|^(?:why\b[^\n]{0,100}\?|why ?#?\d|why:|answer:|[aq]\d{1,2}[:.)])/i.test(line))
      cuts.push(at + 1);
  }
  // Hundreds of lines without a blank one are no analysis; taking them apart would cost quadratic time.
  return cuts.length === 1 || cuts.length > 200 ? [run] : cuts.map((start, index) => partOf(run, start, cuts[index + 1] ?? text.length));
}

/** Reads a run of text; undefined for prompts in italics and for nothing. */
export function readWhyLine(run: Run): WhyLine | undefined {
  const { text, marks } = run;
  const end = trimEnd(text, 0, text.length);
  if (end === 0 || marks.some((mark) => mark.type === 'emphasis' && mark.start === 0 && mark.end >= end)) return undefined;
  const from = skipBlank(text, 0, end) + (numbering.exec(text)?.[0].length ?? 0);
  const line = text.slice(from, end);
  const rest = (length: number): Field<string> | undefined => answerField(run, from + length, end);
  const problem = problemLabel.exec(line);
  if (problem && (marks.some((mark) => mark.type === 'strong' && mark.start <= from) || problem[0].includes(':')))
    return { kind: 'problem', rest: rest(problem[0].length) };
  const bold = marks.find((mark) => mark.type === 'strong' && mark.start <= from && mark.end > from);
  const issues = issuesLabel.exec(line);
  if (issues && (bold || issues[0].includes(':'))) return { kind: 'issues', rest: rest(issues[0].length) };
  const ordinal = ordinalWhy.exec(line);
  if (ordinal) {
    const behind = line.slice(ordinal[0].length);
    const mark = /^[^?\n]{3,400}\?/.exec(behind)?.[0];
    if (mark) return why(ordinal[0].length, ordinal[0].length + mark.length, false);
    return {
      kind: 'why',
      question: fieldOf(run, { start: from, end: from + ordinal[0].trimEnd().length }),
      answer: rest(ordinal[0].length),
      bare: true,
    };
  }
  const question = /^why\b[^?\n]{0,400}\?/i.exec(line)?.[0] ?? /^why\s*[:–—-](?=\s|$)/i.exec(line)?.[0] ?? /^why(?=\s*$)/i.exec(line)?.[0];
  if (question) return why(0, question.length, /^why\W*$/i.test(question));
  if (bold) {
    const asked = text.slice(from, Math.min(end, bold.end));
    if (/^why\b/i.test(asked) || asked.trimEnd().endsWith('?')) return why(0, asked.length, false);
  }
  const answer = answerLabel.exec(line);
  if (answer) {
    const found = rest(answer[0].length);
    return found && { kind: 'answer', text: found };
  }
  const statement = answerField(run, from, end);
  return statement && { kind: 'statement', text: statement };

  function why(start: number, stop: number, bare: boolean): WhyLine {
    return {
      kind: 'why',
      question: fieldOf(run, { start: from + start, end: trimEnd(text, from, from + stop) }),
      answer: rest(stop + (/^\s*(?:[:–—-]+>?|→|⇒|=>)\s+/.exec(line.slice(stop))?.[0].length ?? 0)),
      bare,
    };
  }
}

/** The text from `start`, unless it is a place-holder: nothing, `...`, `TBD`, `[answer]`. An honest `Unknown` is an answer. */
export function answerField(run: Run, start: number, end: number): Field<string> | undefined {
  const from = skipBlank(run.text, start, end);
  const text = run.text.slice(from, end);
  if (!/[\p{L}\p{N}]/u.test(text) || /^(?:tbd|to ?do|n\/?a|\[[^\]]*\]|<[^>]*>|\{[^}]*\}|answer|because)\W*$/i.test(text)) return undefined;
  return fieldOf(run, { start: from, end: trimEnd(run.text, from, end) });
}
