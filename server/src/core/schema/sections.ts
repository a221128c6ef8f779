/**
 * The sections of the schema, in the order in which the guide's template has them.
 * Headings, bodies and help follow the guide; names and synonyms come from public postmortems and published templates.
 */
import type { Profile, Requirement, SectionDefinition } from './definition.ts';

/** Matches any of the given titles as a whole; each is written like a regular expression, groups need no `?:`. */
function titles(...patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})$`);
}

function requirement(guide: Requirement, standard: Requirement, minimal: Requirement): Readonly<Record<Profile, Requirement>> {
  return { guide, standard, minimal };
}

const always = requirement('required', 'required', 'required');
const rest = requirement('required', 'recommended', 'optional');
const never = requirement('optional', 'optional', 'optional');

const timelineTable = `| Time | Event | Owner |
|------|-------|-------|
| | | |`;

const actionTable = `| Action | Owner | Deadline | Status |
|--------|-------|----------|--------|
| | | | |`;

export const sectionDefinitions: readonly SectionDefinition[] = [
  {
    kind: 'metadata',
    heading: 'Metadata',
    help: 'Date, authors, status and severity of the document.',
    names: titles('(incident |document )?metadata'),
    synonyms: titles(
      'meeting scheduled for',
      'call recording',
      'last (modified|updated)',
      'incident timing',
      '(basic|key|general|quick) (information|details|facts|data|timestamps)',
      '(report|document) header',
      'durations',
      'report information',
      'incident information',
      'document (info|information|control)',
      'time to (detect|detection|mitigate|mitigation|recover|recovery|repair|resolve|resolution|acknowledge)',
    ),
    requirement: never,
    body: '',
    full: undefined,
  },
  {
    kind: 'summary',
    heading: 'Executive Summary',
    help: 'What happened, whom it affected and how it was resolved, in two or three sentences that a reader from another team understands.',
    names: titles(
      'summary',
      'tl;?dr',
      'overview',
      'synopsis',
      'abstract',
      'what happened',
      '(incident|issue|executive|problem|outage|event) (summ[ae]ry|overview|description)',
    ),
    synonyms: titles(
      'description',
      'details',
      'introduction',
      'intro',
      'what happens',
      'what (has )?happened (to|in|with|on|over|at|and|here|during|last|that) .*',
      'what (exactly )?happened( (today|yesterday|exactly))?',
      'what we know( so far)?',
      'what (broke|went down|occurred|(actually|really) happened)',
      'in (short|brief|a nutshell)',
      'at a glance',
      'problem statement',
      '(?!.*impact summ|impact |response |resolution |action |timeline |lessons |root |communication )([\\w-]+ ){1,3}summ[ae]ry',
      '(the )?(short version|incident|issue|outage|story)',
      'recap',
      "too long; ?didn't read",
      'summary of (the |this )?(incident|events?|outage|issue|what happened|postmortem)',
      'narrative',
    ),
    requirement: always,
    body: '[2-3 sentences]',
    full: { heading: 'Executive Summary', body: '[2-3 sentence summary of what happened, impact, and resolution]' },
  },
  {
    kind: 'impact',
    heading: 'Impact',
    help: 'What users and the business noticed: how long, how many, which services, and what it did to the SLOs. Numbers where there are any.',
    names: titles('((user|customer|business|client|end[- ]user|user[- ]facing|summary of|incident) )?impact'),
    synonyms: titles(
      '(?!why |.*timeline)([\\w-]+ ){1,3}impact',
      '[\\w-]+ ?[/&] ?[\\w-]+ impact',
      'impact (on|to|of|for) .*',
      '(scope|extent|area)( of (the )?(impact|incident|outage|damage))?',
      'effects?( on .*)?',
      '([\\w-]+ )?consequences',
      'damages?',
      'blast radius',
      '(who|what) (was|were|is) (affected|impacted)',
      '(affected|impacted|stolen|lost) [\\w-]+( [\\w-]+)?',
      '[\\w-]+( [\\w-]+)? (affected|impacted|lost|stolen)',
      '([\\w-]+ )?loss(es)?( of .*)?',
      '(how|which|what) .*(affect|impact)(s|ed|ing)?( .*)?',
      'how bad .*',
      'what (did )?(users|customers|people|you|they) (saw|see|experienced?|noticed?).*',
      'what (this|it|that) (meant|means) for .*',
      '(user|customer)[- ]visible (effects?|symptoms?)',
      '(was|were|is) (any|my|your|our|customer) .*(lost|affected|leaked|exposed|impacted)',
      'am i affected',
      'scale of the (problem|incident|outage)',
    ),
    requirement: requirement('required', 'required', 'optional'),
    body: `- Duration:
- Users affected:
- Services affected:`,
    full: {
      heading: 'Impact',
      body: `**Duration:** [Start time] - [End time] ([Total duration])

**Affected Users:** [Number/percentage of users]

**Affected Services:** [List of services]

**Revenue Impact:** [If applicable]

**Customer Escalations:** [Number of tickets/complaints]

**SLO Impact:**

- Availability SLO:
- Latency SLO:`,
    },
  },
  {
    kind: 'timeline',
    heading: 'Timeline',
    help: 'What happened when, and who or what did it, from the first cause to the all-clear. State the time zone once, facts only.',
    names: titles(
      '(incident |event |detailed |full |outage )?(timeline|time line|chronology)( of (the )?(events?|incident|outage))?',
      'key events',
      '(sequence|chain|course) of events',
      'what happened,? (and )?when',
    ),
    synonyms: titles(
      '([\\w-]+ ){0,3}timelines?',
      'timelines? .*',
      '(sequence|chain|course|order|log) of events',
      'events',
      '((incident|events?) )?log',
      '(incident|event) history',
      'chronology .*',
      'chronological .*',
      'chronicle',
      '(play|blow|minute|hour|day)[- ]by[- ](play|blow|minute|hour|day)( .*)?',
      'how (it|this|things|events|everything|the ([\\w-]+ )?(incident|outage|day|night)) (all )?unfolded',
      '(events|course|story) of the (incident|outage|day|night)',
      'sequence',
    ),
    requirement: always,
    body: timelineTable,
    full: { heading: 'Timeline (All times UTC)', body: timelineTable },
  },
  {
    kind: 'root-cause',
    heading: 'Root Cause',
    help: 'Why the system allowed this to happen and to have the impact it had: the mechanism, not the person closest to it.',
    names: titles(
      '(blameless |technical |probable |likely |suspected |underlying )?(root[- ]?cause|cause)(s|\\(s\\))?( (analysis|identification|summary|details|statement))?',
      'rca',
      'why (did (this|it) happen|(this|it) happened)',
      'what went wrong and why',
    ),
    synonyms: titles(
      '(root )?causes? (of|for|behind) .*',
      'fault',
      'analysis',
      'diagnosis',
      'explanation',
      'reasons?( for .*)?',
      '(the |original )?problem',
      'the (vulnerability|bug|issue|problem|error|defect)',
      'underlying (issue|problem|reason)s?',
      'details of (the )?(incident|vulnerability|bug|issue|attack|exploit)',
      '((the|bug|failure) )?(attack|exploit|hack|bug|mechanism|modes?)( (vector|steps|details|description|analysis|explained))?',
      'how (the|this) (attack|exploit|hack|bug|vulnerability) .*',
      'anatomy of .*',
      'technical (description|details|explanation|analysis|summary|breakdown|deep[- ]dive)( of .*)?',
      '(description of (the )?)?vulnerability( (details|description|overview|analysis))?',
      'what (caused|was the (root )?cause|were the (root )?causes|was the (problem|issue)|allowed) .*',
      'what (was|were|is|are) the (root causes?|causes?|problem|issue)',
      '([\\w-]+ ){1,2}root[- ]causes?',
      'why (did )?(this|it|the [\\w-]+) (happens?|happened|occurs?|occurred|fails?|failed|broke|break|went down|go down).*',
      'how (did|could|can) (this|it|that) (have )?happen(ed)?',
      'how it happened',
      'how did (we get here|(this|it) come (about|to .*))',
      'why',
      'why (did|was|were|is|are) (this|it|we|the|our)(?!.*(detect|caught|catch|notic|impact|effect|long)) .*',
      '(immediate|direct|systemic|latent|organi[sz]ational|actual|real|deeper|ultimate) (root )?causes?',
      'what (led (up )?to|was behind) .*',
      '(failure|causal) analysis',
      'under the hood',
      'deep[- ]dive',
      '(key |our |investigation |main )?findings',
      'cause and effect',
      'incident analysis',
    ),
    requirement: always,
    body: '[Technical explanation]',
    full: {
      heading: 'Root Cause Analysis',
      body: `### What Happened

[Detailed technical explanation of the failure]

### Contributing Factors

1. **[Factor]**
   - [What made it possible]

### Why It Had Impact

- [What made the impact as large as it was]

### Why Detection Was Delayed

- [What kept it from being noticed earlier]`,
    },
  },
  {
    kind: 'contributing-factors',
    heading: 'Contributing Factors',
    help: 'Everything that had to be true for the incident to happen or to be as bad as it was. There is rarely only one.',
    names: titles('contribut(ing|ory) (factors?|factor\\(s\\)|causes?|conditions?)( analysis)?'),
    synonyms: titles(
      'contributing (factors?|conditions?) .*',
      'contributors? (to|and|/) .*',
      '(aggravating|complicating|exacerbating|other|causal|key|risk) factors',
      'factors',
      '(latent|systemic|enabling|underlying|contributing) (conditions|factors)',
      'what (contributed|made (it|this) possible)( .*)?',
      'risks and hazards',
      'risks?',
      'hazards',
      'why (it had|did it have) (the |this |such )?(an )?impact.*',
    ),
    requirement: never,
    body: `1. **[Factor]**
   - [What made it possible]`,
    full: undefined,
  },
  {
    kind: 'trigger',
    heading: 'Trigger',
    help: 'The event that set it off, as distinct from the causes that made it possible.',
    names: titles('triggers?', 'trigger\\(s\\)', 'lead[- ]?up'),
    synonyms: titles(
      'trigger(ing)? (event|cause|change)s?',
      'what triggered .*',
      'proximate cause',
      'initiating event',
      'what (set (it|this) off|started it)',
      'events? leading (up )?to .*',
      'lead[- ]?up to .*',
      'prelude',
    ),
    requirement: never,
    body: '[What set it off]',
    full: undefined,
  },
  {
    kind: 'detection',
    heading: 'Detection',
    help: 'How and when the problem was noticed, and what would have shown it earlier.',
    names: titles('detection', 'how (was it|it was|did we) (detect|notic|discover|found)\\w*'),
    synonyms: titles(
      'alerts?',
      'alerting',
      'symptoms?',
      'discovery',
      'escape point',
      'first (signs?|alerts?)( .*)?',
      '(incident )?detection (and|&) .*',
      'how (was|did|it|we|they|this) .*(detect|notic|discover|found|find).*',
      "why (it |this )?(wasn't|was not|weren't|were not) .*(caught|detect|notic|found).*",
      'why (detection was delayed|was this hard to detect|was it (hard|not) .*detect\\w*)',
    ),
    requirement: never,
    body: '[How it was noticed, and by what]',
    full: undefined,
  },
  {
    kind: 'resolution',
    heading: 'Resolution',
    help: 'What stopped the impact and what brought the system back, in the order in which it was done.',
    names: titles(
      'resolution',
      'mitigations?',
      'recovery',
      'how (did|have) we respon(d|ded)',
      '(resolution|mitigation) (and|&) (recovery|resolution|mitigation)',
    ),
    synonyms: titles(
      'response',
      '(incident |our |immediate )response',
      'details of (the )?fix',
      '(the )?(fix(es)?|solution|resolution|workaround)',
      '(short|immediate|temporary|initial|quick)[- ]?(term )?(fix|mitigation|solution|resolution|workaround)',
      'solving',
      'repair(ing|s)?',
      'restoration',
      'remedial measures',
      '(how|what) (it|this|we|was|did|the) .*(fix|resolv|respond|recover|mitigat).*',
      'mitigation (steps|efforts|actions|measures)',
      '(resolution|recovery) (steps|process|efforts|and .*)',
      '(response|recovery|resolution|mitigation) (to|of|for) .*',
      "(steps|measures) ((we('ve| have)?|already) )*taken( so far)?",
      '(steps|actions)( taken)? to (resolve|fix|restore|recover|mitigate).*',
      'what (did )?we d(id|o)',
      '(restoring|restoration of) .*',
      'service restoration',
      'recovery actions?',
      'workarounds',
      'hot-?fix(es)?',
      '(interim |immediate )?containment( actions?| measures?)?',
      "what (we|we've|we have|has)( already| been)? (changed|done).*",
      '(the )?patch(es)?',
    ),
    requirement: never,
    body: '[What stopped the impact, and what brought the system back]',
    full: undefined,
  },
  {
    kind: 'what-went-well',
    heading: 'What Went Well',
    help: 'What helped: alerts that fired, people who joined fast, tools that worked. It is worth keeping.',
    names: titles('what (went|worked) well', 'what went right', 'what worked', 'things that went (well|right)'),
    synonyms: titles(
      '((what|things|stuff) )?(that )?(went|go|goes|gone|worked|works|did|was|were) (well|right|good|great).*',
      'what (did )?we d(id|o) well',
      'things? that worked.*',
      'positives?',
      'successes',
      '(the )?good( parts?| things)?',
      'wins',
      'mitigators',
      'what (helped( us)?|saved (us|the day))',
      'strengths',
    ),
    requirement: rest,
    body: '-',
    full: { heading: 'What Went Well', body: '-' },
  },
  {
    kind: 'what-went-wrong',
    heading: 'What Went Wrong',
    help: 'Where the system, the tools or the process did not help. Gaps, not people.',
    names: titles(
      'what (went|worked|goes) (wrong|poorly|badly)',
      "what (didn't|did not)( (go|work)( so| very)?( well)?)?",
      'what could have gone better',
      'what needs (improvement|work|to be improved)',
      'areas? (for|of) improvements?',
      'things that went (wrong|poorly|badly)',
    ),
    synonyms: titles(
      '((what|things|stuff) )?(that )?(went|go|gone|worked|did|was|were) (so |not so )?(wrong|poorly|bad|badly|less well)',
      "(what|things|stuff|where) (that )?(didn't|did not|doesn't|could('ve| have)?|can|should have|we could( have)?|we can) .*(well|better|improve\\w*|work\\w*|differently).*",
      "what (didn't|did not) work.*",
      '(areas?|opportunit(y|ies)|room) (for|of|to) improve\\w*',
      'what failed',
      'what (could|can|should) be (improved|better|done better)',
      'pain points',
      '(the )?(bad|ugly)( parts?)?',
      'weaknesses',
      'where we fell short',
      'what (hindered|slowed|delayed|hurt) .*',
      'what made (it|this|things) worse',
      '(problems|issues|obstacles) (encountered|faced)',
      'challenges',
      'difficulties',
      'what was (difficult|hard|challenging|frustrating)',
      'gaps( identified)?',
      'negatives?',
    ),
    requirement: rest,
    body: '-',
    full: { heading: 'What Went Wrong', body: '-' },
  },
  {
    kind: 'got-lucky',
    heading: 'Where We Got Lucky',
    help: 'What limited the impact by chance: the next time it will not be there.',
    names: titles('where (did )?we g[eo]t lucky', 'what we got lucky with', 'where we were lucky'),
    synonyms: titles('(how |where |what )?(did )?we (g[eo]t|were) lucky.*', 'luck', 'lucky breaks?', 'near[- ]miss(es)?'),
    requirement: never,
    body: '-',
    full: undefined,
  },
  {
    kind: 'action-items',
    heading: 'Action Items',
    help: 'What will be done so that this does not happen again, is noticed earlier or is over sooner: specific, each with an owner and a date.',
    names: titles(
      'action[- ]?items?',
      'actions',
      '(planned |future |next )actions?',
      'actions? (to (be )?taken?|required)',
      'actions? planned',
      'follow[- ]?ups?',
      'next steps',
      'to[- ]?dos?',
      '(follow[- ]?up|remediation|repair|corrective|preventi(ve|ative|tative)) (items?|tasks?|actions?|measures?|steps?)( (taken|planned|required))?',
      'remediations?',
      'actionables?',
      'how (are|will) we mak(e|ing) .* less (likely|impactful).*',
      'corrective (and|&) prevent(ive|ative) (measures?|actions?)',
      "how (we're|we are|we will|we'll|are we|will we) .*(fix|prevent|improv|address|avoid).*",
    ),
    synonyms: titles(
      '(action items|corrective actions|next steps|follow[- ]?ups?|recommendations|actions) .*',
      '([\\w-]+ )?next steps',
      '([\\w/&-]+ ){1,2}improvements?',
      'improvements?( .*)?',
      '([\\w-]+ )?(action|remediation|mitigation|improvement|prevention) (items?|plan|points?)',
      'plan of action',
      'outcomes? ?[/&] ?corrective actions',
      'prevent(ive|ative|ion)( .*)?',
      'prevent(ing)? .*',
      'improving .*',
      'permanent corrective .*',
      '(re)?occurr?ence( prevention)?',
      'recurrence .+',
      'backlog( check)?',
      'recommendations?',
      '(future|further|planned|proposed|proactive|resulting|resolving|additional|remaining|outstanding|immediate|improvement) (actions?|measures?|work|plans?|steps?|prevention|tasks?|changes|items)( .*)?',
      'actions? (taken|required|to .*)',
      '(moving|going|looking) forward',
      '(long|short|medium|mid|near)[- ]?(er)?[- ]?term .*',
      "what('s| is| comes| are the)? next( steps)?",
      "what (are we|we're|we are|we will|will we|have we|can we|we can) (doing|do|done|going|chang|improv).*",
      'what (are|is|will) (you|they|the [\\w-]+) (doing|do|changing|improving) .*',
      "how (can|do|does|did|will|could|to|are|is|we|we're|we'll) .*(prevent|avoid|(happen|occur)(ing)? again|recur).*",
      "(make|making|ensure|ensuring) (sure )?(this|it|that) (doesn't|does not|won't|will not|never|cannot) .*",
      "what('s changing| is changing| will change| will be different| changes now| happens next).*",
      "what (we('ll| will)|will we|should we) .*",
      '(the )?(way|path|road|steps?) forward',
      'where (do )?we go (from here|next)',
      '(permanent|lasting|durable) (fix(es)?|solutions?)',
      'post[- ]incident (actions?|tasks?|work)',
      '(jira |github )?tickets( (created|filed|opened))?',
      '(corrective (and|&) preventive actions? )?\\(?capas?\\)?',
      'counter-?measures',
      'remedial actions?',
      'work to be done',
      'open items',
      'items to address',
      'safeguards',
      'promises',
      'ais',
      '(steps|measures|changes)( taken)?( to (prevent|avoid|improve) .*)?',
      'tasks',
      'work items',
      'todo list',
      'commitments',
      "what('s| is) being done.*",
      'what (remains|is left|needs) (to be done|to do)',
      '((the|our) )?plan',
      '(things )?to improve',
      'tasks to .*',
      '(process|planned|permanent) (changes|measures)',
      'looking ahead',
    ),
    requirement: always,
    body: actionTable,
    full: {
      heading: 'Action Items',
      body: ['Prevent Recurrence', 'Improve Detection', 'Improve Recovery'].map((title) => `### ${title}\n\n${actionTable}`).join('\n\n'),
    },
  },
  {
    kind: 'lessons',
    heading: 'Lessons Learned',
    help: 'What you know now about your systems and did not know before; what other teams may learn from it.',
    names: titles('lessons?( (learned|learnt))?', '(key )?(learnings?|takeaways?|take-aways?|lessons)'),
    synonyms: titles(
      'lessons? .*',
      '(key )?(learnings|takeaways) .*',
      "(what|things) (did we learn|we('ve)? learn(ed|t)|have we learn(ed|t)|we have learn(ed|t)).*",
      'conclusions?',
      'concluding remarks',
      'insights',
      'reflections?( on .*)?',
      '(closing|final|parting) (thoughts|remarks|notes|words)',
      'learning (points?|opportunit(y|ies))',
      'in hindsight',
      'wrap(ping)?[- ]?up',
      'morals?',
      'themes',
      "how('d| did) we do",
    ),
    requirement: rest,
    body: '1.',
    full: { heading: 'Lessons Learned', body: '1.' },
  },
  {
    kind: 'supporting',
    heading: 'Supporting Information',
    help: 'Logs, graphs, links: what a reader needs to check the story.',
    names: titles('supporting (information|material|documents|data)', 'appendix', 'appendices', 'references', 'stats', 'statistics'),
    synonyms: titles(
      'supporting .*',
      'appendi(x|ces)( .*)?',
      'reference',
      '([\\w-]+ )?(links|references|resources)',
      'links to .*',
      'scorecard',
      '(relevant|useful|external|additional|further|other|more) (information|documents?|documentation|reading|details|notes|commits?|commit history|code|data|context)',
      '(key |incident |raw )?metrics( screenshots)?',
      '([\\w-]+ )?(logs?|log (excerpt|extract)s?|transcripts?)',
      'annex(es)?',
      '(proof of concept|poc|reproduction)( steps)?',
      'steps to reproduce',
      'notes?',
      'data',
      'graphs?',
      'charts?',
      'screenshots?',
      'evidence',
      'attachments?',
      'artifacts',
      'sources',
      'footnotes',
      'see also',
      'dashboards?',
      'monitoring data',
    ),
    requirement: never,
    body: '[Include relevant graphs showing error rates, latency, etc.]',
    full: {
      heading: 'Supporting Information',
      body: `### Related Incidents

- [INC-XXXX] [Title] (YYYY-MM-DD) - [How it is related]

### Logs

[Relevant log lines]

### Metrics Screenshots

[Include relevant graphs showing error rates, latency, etc.]

### Communication

- **Internal:**
- **External:**
- **Customer:**`,
    },
  },
  {
    kind: 'related',
    heading: 'Related Incidents',
    help: 'Earlier incidents with a similar cause or impact.',
    names: titles('related (incidents?|post-?mortems?)', 're(oc)?currences?'),
    synonyms: titles(
      'related (items?|issues?|prs?|pull requests?|tickets?|reports?|work|links?)( .*)?',
      '(similar|previous|past|prior|other) (incidents?|outages?|post-?mortems?|occurrences?)',
    ),
    requirement: never,
    body: '- [INC-XXXX] [Title] (YYYY-MM-DD) - [How it is related]',
    full: undefined,
  },
  {
    kind: 'communication',
    heading: 'Communication',
    help: 'Who was told what, when and where.',
    names: titles('communications?', 'disclosure'),
    synonyms: titles(
      'communications? .*',
      '(internal|external|public|customer|third[- ]party|responsible|incident|stakeholder|user) (communications?|disclosures?|messag(e|es|ing)|statements?|notifications?|notice|announcements?|updates)( .*)?',
      'messaging',
      'comms',
      'how we communicated',
      'disclosures?( .*)?',
      'status ?page( updates?)?',
      'announcements?',
      'notifications?',
    ),
    requirement: never,
    body: `- **Internal:**
- **External:**
- **Customer:**`,
    full: undefined,
  },
  {
    kind: 'five-whys',
    heading: 'Appendix: Five Whys Analysis',
    help: 'From the problem down to what the system lacked: each answer is questioned again until it is something you can change. Five is a habit, not a limit.',
    names: titles("(the )?(five|5)[- ]?why'?s?( analysis)?"),
    synonyms: titles('(the )?whys', "why'?s", "([\\w':-]+ )*(five|5)[- ]?why'?s?( [\\w'-]+)*", 'why[- ]why analysis'),
    requirement: never,
    body: `**Problem:** [What users saw]

1. **Why?** [First cause]
   - **Why?** [What allowed it]
2. **Why?**
   - **Why?**
3. **Why?**
   - **Why?**

**Systemic Issues Identified:**

-`,
    full: {
      heading: 'Appendix: Five Whys Analysis',
      body: `**Problem:** [What users saw]

${[1, 2, 3, 4, 5].map((number) => `${number}. **Why?**\n   - **Why?**`).join('\n')}

**Systemic Issues Identified:**

-`,
    },
  },
  {
    kind: 'background',
    heading: 'Background',
    help: 'What a reader from another team must know about the system to follow the story.',
    names: titles('background'),
    synonyms: titles(
      'background .*',
      'context',
      '(technical|system|historical|project|incident) (background|context)',
      'how (it|this|the .*|.* )works?',
      '(system )?architecture',
      'system overview',
      'some (context|background)',
      'setting the (scene|stage)',
      'about (the|our) (system|service|architecture|set-?up)',
      '(the )?set-?up',
      'before the (incident|outage)',
      'history',
    ),
    requirement: never,
    body: '[What one must know about the system to follow the story]',
    full: undefined,
  },
  {
    kind: 'participants',
    heading: 'Participants',
    help: 'Who took part in the response and in the review.',
    names: titles('participants', 'attendees', 'responders', 'acknowledge?ments'),
    synonyms: titles(
      'authors?',
      'author\\(s\\)',
      'att?endees?',
      'post-?mortem attendees',
      'incident (responders?|team|roles|commanders?)',
      'responders?',
      '(people|parties|names of people|who was) involved',
      'involved( parties| people)?',
      'people',
      'roles',
      '(response |responding )?team',
      '(special )?thanks( to .*)?',
      'thank you',
      'acknowledge?ment',
      'credits?',
      'contributors?',
      'stakeholders',
      'contacts?',
      'owners?',
    ),
    requirement: never,
    body: '- [Names]',
    full: undefined,
  },
  {
    kind: 'glossary',
    heading: 'Glossary',
    help: 'Terms and abbreviations that readers of other teams may not know.',
    names: titles('glossary'),
    synonyms: titles('glossary .*', 'terminology', 'definitions', 'terms( and .*)?', 'acronyms', 'abbreviations'),
    requirement: never,
    body: '- **[Term]:** [Meaning]',
    full: undefined,
  },
];
