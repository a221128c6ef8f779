/** Rewrites towards the system: an edit where the words allow it, else a snippet with places for the mechanism. */
import type { Fix } from '../rules/rule.ts';
import type { SectionKind } from '../schema.ts';
import type { Span } from '../text.ts';
import type { BlameHit } from './index.ts';
import { judge, theLexicon } from './judge.ts';
import type { BlameKind } from './kinds.ts';
import { rewriteSpan } from './rewriteSpan.ts';

/** Frames for what is usually missing; `${n:…}` are places for the writer. */
const frames: Readonly<Record<BlameKind, readonly [title: string, snippet: string]>> = {
  'person-as-cause': ['Describe what the system allowed', '${1:The tool} allowed ${2:the change}: ${3:the check} ${4:does not cover it}'],
  'human-error': [
    'Go on from the slip to its conditions',
    '${1:The dialog} shows ${2:the two values alike}, and ${3:the tool} accepts either',
  ],
  counterfactual: ['State the gap', '${1:The procedure} has no step for ${2:this case}'],
  omission: ['State what would have prompted it', '${1:The checklist} does not contain ${2:this step}, and ${3:no alert} exists for it'],
  judgement: ['Describe the conditions', '${1:The change} reached production: ${2:the pipeline} has no check for ${3:it}'],
  hindsight: ['Say where the signal was shown', '${1:The signal} was visible in ${2:one view} only; ${3:the pager} does not receive it'],
  'accusatory-question': ['Ask what made it likely', 'What made ${1:this step} look right at that moment?'],
  'punitive-action': ['Turn it into a guard', 'Add ${1:a guard} to ${2:the tool}'],
  exhortation: ['Turn it into a control', 'Add ${1:an automatic check} to ${2:the pipeline}'],
  'team-blame': ['Describe the interface', '${1:Changes of this kind} are not announced in ${2:the shared calendar}'],
  'we-failed': ['State the gap', '${1:The dashboard} did not cover ${2:this case}'],
  'vague-agent': ['Describe what allowed it', '${1:The setting} was off; ${2:the tool} does not report ${3:its state}'],
  'response-criticism': [
    'Say what the time went into',
    '${1:The first step} took ${2:time}: ${3:access to the logs} needs ${4:a second login}',
  ],
  'rule-breaking': ['Describe what the tool allows', '${1:The tool} does not know ${2:the rule} and accepts ${3:the change} at any time'],
  'singling-out': [
    'Count by part of the system',
    'This is ${1:another} incident in ${2:the module}; ${3:the module} has ${4:one reviewer}',
  ],
  deflection: ['Name our own dependency', '${1:The input} changed, and ${2:our parser} rejects ${3:the new format}'],
  sarcasm: ['Say the plain fact', '${1:The tool} applied ${2:the setting} without ${3:a check}'],
  'technology-as-cause': [
    'Say which setting it met',
    '${1:The scheduler} evicted ${2:the pods}: ${3:the priority class} is missing in ${4:the namespace}',
  ],
  'personal-name': ['Use the role', 'the ${1:role}'],
};

/** The fixes of a hit; each leaves no blame finding in the text that it writes. */
export function fixesFor(hit: BlameHit, section: SectionKind | undefined, text: (span: Span) => string): Fix[] {
  const fixes: Fix[] = [];
  const clause = rewriteSpan(hit.clause, text, section === 'action-items');
  // Behind its label a clause can be rewritten like any other.
  const edit = rewrite(hit.kind, clause.start > hit.clause.start ? hit.sentence.replace(/^[^:]*:\s*/, '') : hit.sentence);
  // A rewrite that the engine would still flag is none.
  if (edit && judge({ runs: [{ text: edit.text, masks: [] }] }, { section, names: [] }).length === 0)
    fixes.push({ title: edit.title, kind: 'unsafe', edits: [{ span: clause, text: edit.text }] });
  const [title, frame] = frames[hit.kind];
  const whole = hit.kind === 'personal-name' ? hit.span : clause;
  const ends = clause.end >= hit.clause.end && /[.!?]$/u.test(hit.sentence);
  const end = hit.kind !== 'personal-name' && !frame.endsWith('?') && ends ? '.' : '';
  fixes.push({ title, kind: 'unsafe', snippet: true, edits: [{ span: whole, text: frame + end }] });
  return fixes;
}

/** A grammatical rewrite of a plain clause, where there is one. */
function rewrite(kind: BlameKind, sentence: string): { title: string; text: string } | undefined {
  const clean = sentence.replace(/^[“"]|[”"]$/gu, '');
  const stop = /[.!?]$/u.exec(clean)?.[0] === '.' ? '.' : '';
  const body = stop ? clean.slice(0, -1) : clean;
  if (/[?!;:,—–]/u.test(body) || body.length > 160 || /\b(?:if|nobody|no one|none|than|because|not)\b/iu.test(body)) return undefined;
  const deployed = /^[^.]{1,60}? (?:deployed|shipped|released|pushed) ([\p{L}\d ./_`-]{3,80})$/u.exec(body);
  if (deployed && kind === 'person-as-cause') {
    return {
      title: 'Make the deploy process the subject',
      text: `The deploy process allowed ${firstPhrase(deployed[1] as string)} to reach production${stop}`,
    };
  }
  const should = /^[^.]{1,60}? (?:should|could|ought to|would) have (\p{L}+) ([^.]{2,100})$/u.exec(body);
  if (should && kind === 'counterfactual') {
    const base = theLexicon().baseOf((should[1] as string).toLowerCase());
    if (base)
      return { title: 'State the missing step', text: `The procedure has no step to ${base} ${neutral(should[2] as string)}${stop}` };
  }
  const failed =
    /^We (?:failed|forgot|neglected) to (\p{L}+ [^.]{2,100})$/u.exec(body) ?? /^We (?:failed|forgot|neglected) to (\p{L}+)$/u.exec(body);
  if (failed && kind === 'we-failed')
    return { title: 'State the missing step', text: `The procedure has no step to ${neutral(failed[1] as string)}${stop}` };
  const forgot = /^[^.]{1,60}? (?:forgot|failed|neglected) to (\p{L}+ [^.]{2,100})$/u.exec(body);
  if (forgot && kind === 'omission')
    return { title: 'State the missing step', text: `The procedure has no step to ${neutral(forgot[1] as string)}${stop}` };
  return undefined;
}

/** "broken code to 1.2 million phones" -> "broken code". */
function firstPhrase(text: string): string {
  return text.split(/ (?:to|into|on|at|in|without|before|after|by|for|behind) /u)[0] as string;
}

/** Without the comparison to what was done. */
function neutral(text: string): string {
  return text
    .replace(/ (?:properly|earlier|sooner|carefully|correctly|at all|first|better|more closely)$/u, '')
    .split(/ (?:instead of|rather than) /u, 1)[0]!;
}
