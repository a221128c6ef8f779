/** Tells actions that say neither what changes nor when they are done. Whole texts are matched: anything specific makes an action fine. */

export type Vagueness = 'care' | 'topic' | 'investigation' | 'wish';

/** Things that can always be better. Alone, or joined by `and`, they bound nothing. */
const topic =
  '(?:monitoring|alerting|alerts?|logging|logs|observability|paging|telemetry|metrics|visibility|documentation|docs|testing|tests?|test coverage|coverage|qa|process(?:es)?|procedures?|workflows?|communications?|comms|collaboration|coordination|training|awareness|knowledge sharing|onboarding|reliability|resilien(?:ce|cy)|robustness|stability|availability|scalability|performance|security|quality|code quality|code reviews?|reviews?|tooling|tools|automation|infrastructure|deployments?|deployment process(?:es)?|release process(?:es)?|change management|incident (?:response|management|handling)|on-?call|runbooks?|playbooks?|dashboards?|error handling|capacity planning|best practices|things|systems?|code)';
const filler =
  '(?:(?:our|the|all|some|more|better|additional|further|overall|general|existing|current|internal|team|proper|good|proactive|automated) ){0,4}';
const topicGroup = `${topic}(?: (?:systems?|practices?|capabilit(?:y|ies)|skills?|efforts?))?`;
const topics = `${filler}${topicGroup}(?:(?:,|,? and| &|/) ?${filler}${topicGroup}){0,3}`;
const improving =
  '(?:improv(?:e|ing)|enhanc(?:e|ing)|strengthen(?:ing)?|increas(?:e|ing)|better|more|optimi[sz](?:e|ing)|updat(?:e|ing)|review(?:ing)?|revisit(?:ing)?|fix(?:ing)?|add(?:ing)?|implement(?:ing)?|set ?up|writ(?:e|ing)|creat(?:e|ing)|clean up|refactor|upgrad(?:e|ing)|extend|expand|have|get|do|ensure|introduce|establish|provide|work on|look at|focus on|invest in|think about|tune)';
const looking =
  '(?:investigat(?:e|ing|ion)|look(?:ing)? into|explor(?:e|ing)|consider(?:ing)?|discuss(?:ing|ion)?|think about|figure out|research(?:ing)?|evaluat(?:e|ing)|assess|analy[sz](?:e|ing)|understand(?:ing)?|follow(?:ing)?[- ]up|monitor|watch|keep an eye|check|debug|dig(?:ging)? in|review|study)';
const nothingMore =
  '(?: (?:on|of|into|in|for|with|about|the|this|that|these|it|them|further|more|again|deeper|closely|later|possible|potential|available|various|different|root|underlying|issues?|problems?|causes?|incidents?|outages?|situations?|options?|solutions?|alternatives?|possibilities|ways|improvements?|things|team|teams|everyone|together|internally|why|what|how|happened|happens|went wrong|failures?|errors?|bugs?|next steps)){0,7}';
/** Who, and that it should be: tried in steps, because a pattern that repeats them takes long to compile. */
const subject = /(?:we|everyone|the team|team|engineers|developers|people|let's) /y;
const modal =
  /(?:should|must|will|shall|needs?(?: to)?|have to|has to|want to|plan to|try to|please|always|just|to|going to|continue to|consider) /y;

/** Matched behind `subject` and `modal`, against lower-case text. */
const patterns: readonly (readonly [Vagueness, RegExp])[] = [
  [
    'care',
    new RegExp(
      `(?:be|being|stay|become) (?:much |even |a bit )?(?:more )?(?:careful|mindful|vigilant|aware|diligent|cautious|attentive|thorough|alert|responsible|disciplined)\\b|(?:pay|give|paying) (?:much |even )?(?:more|closer|better|extra) attention\\b|(?:take|use|exercise) (?:more|greater|better|extra) (?:care|caution)\\b|(?:test|check|review|verify|watch|monitor|communicate|work|deploy|plan)(?: (?:and|our|all|the|test|review|check|verify|code|changes?|deploy(?:s|ments)?|releases|everything|things)){0,4} (?:more|very) (?:carefully|thoroughly|closely|diligently|rigorously)$|more (?:carefully|thoroughly|closely|diligently|rigorously)(?: and \\w+)? (?:test|check|review|verify|watch|monitor)\\b|(?:do better|try harder|communicate (?:better|more)|work harder|think (?:twice|before)\\b.{0,40}|double[- ]check(?: everything)?)$`,
      'y',
    ),
  ],
  ['topic', new RegExp(`(?:${improving} )?${topics}$`, 'y')],
  ['investigation', new RegExp(`${looking}${nothingMore}$`, 'y')],
  [
    'wish',
    new RegExp(
      `(?:prevent|avoid|stop|not repeat|never repeat)(?: (?:this|that|it|such|these|those|similar|same|the|an?|any|another|future|further|issues?|incidents?|problems?|outages?|mistakes?|things?|kinds?|types?|of|from|happening|occurring|recurring|reoccurring|recurrence|repeating|in|again|events?|failures?|errors?|bugs?|situations?))+$|(?:make sure|ensure|see to it)(?: that)? (?:this|it|that|such \\w{3,20}|the (?:issue|problem|incident|error)) (?:does not|doesn't|do not|don't|won't|will not|never|cannot|can't) (?:ever )?(?:happens?|occurs?|recurs?|repeats?)(?: again)?(?: in (?:the )?future)?$|(?:fix|solve|resolve|address|handle|learn from|deal with) (?:it|this|that|the (?:issue|problem|bug|error|incident|mistake|root cause)s?|these (?:issues|problems)|(?:all )?issues)$`,
      'y',
    ),
  ],
];

/** Where the action itself may start: behind nothing, who, and up to three words that say that it should be. */
function startsOf(words: string): readonly number[] {
  const starts = [0];
  const behind = after(subject, words, 0);
  if (behind > 0) starts.push(behind);
  for (let step = 0, from = 0; step < 3; step++) {
    const last = starts.length;
    for (; from < last; from++) {
      const next = after(modal, words, starts[from]!);
      if (next > 0 && !starts.includes(next)) starts.push(next);
    }
  }
  return starts;
}

/** The end of a match at `at`, 0 for none. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

/** Why an action bounds nothing; undefined when it is specific or too long to tell. */
export function vaguenessOf(text: string): Vagueness | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.!?;:]{1,3}$/, '')
    .replace(/\s+/g, ' ');
  if (words.length < 3 || words.length > 120) return undefined;
  const starts = startsOf(words);
  return patterns.find(([, pattern]) => starts.some((start) => matchesAt(pattern, words, start)))?.[0];
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
