/** Words in titles by which a document is recognised as a postmortem, or as something else. Data. */

/** Titles that map to a kind and yet are common elsewhere (`Fixes`, `Analysis`, `Improvements`, `Conclusion`). */
export const commonElsewhere =
  /^(?:fix(?:es)?|solution|analysis|(?:the )?problem|reasons?.*|explanation|.*improvements?|recommendations?|next steps|future.*|tasks|changes.*|conclusions?|risks?|hazards|factors|challenges|gaps|alerts?|symptoms?|response|.*steps|events|history|scope|effects?.*|(?:affected|impacted) .*|overview|introduction|description|details|to-?dos?.*|backlog|actions|prevention.*|diagnosis|workaround|what's next|moving forward|.*tickets.*|long.*|why|recap|.*deep[- ]dive|under the hood|strengths|weaknesses|.*consequences|sequence|chronicle|safeguards|promises|counter-?measures|.*(?:way|path|road|steps?) forward|where .*|wrap.*|in hindsight|learning points?|mak(?:e|ing) .*|ensur(?:e|ing) .*|what (?:broke|we(?:'ll| will|’ll) .*)|what(?:'s|’s| is| will) .*chang.*|(?:data )?loss(?:es)?|workarounds|issue|log|(?:attack|exploit|hack|bug|failure|mode|mechanism).*|(?:the )?patch(?:es)?|(?:the |our )?plan|good|bad|to improve|hot-?fix(?:es)?)$/i;

export const titleWords =
  /post[- ]?mortem\b|incident[ -](?:report|review|analysis|summary)\b|root cause analysis|\brca\b|after[ -]action|post[- ]incident|correction of errors?\b|\bcoe\b|\b8d report|outage report|report of the incident|retrospective|availability report\b|incidents? (?:of|in|during|for) (?:the )?(?:week|month|q[1-4]\b|year|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)|(?:informe|reporte|an[aá]lisis) del? incidente|(?:rapport|compte[- ]rendu|bilan) d['’]incident|relat[oó]rio (?:de|do) incidente|(?:st[oö]rungs|vorfall|incident)[s-]?bericht|^(?:incident|outage)[ :#–-]+(?:\d|[a-z]{2,5}-\d|on |at |of )/i;
export const eventWords =
  /incident|outage|downtime|disruption|failure|failing|breach|crash|vulnerabilit|compromise|degradation|\bdown\b|\b50[0234]\b|attack|leak|service event|indisponib|\bca[ií]da\b|\bpanne\b|ausfall|st[oö]rung/i;
/** Titles of documents that speak of postmortems, or have sections like theirs, and tell of no incident. */
export const otherTitle =
  /^(?:(?:run-?book|playbook|handbook|checklist|how-?to|policy|procedure) ?[:–—-] ?|change ?log\b|release notes\b|how (?:to|we (?:do|run|write|handle|manage)) |(?:a |the )?guide to |writing (?:an? |good |better |post)|rfc\b|adr\b|bug(?: report)? ?[:#]|proposal\b|(?:daily|weekly) (?:notes|report|log|stand-?up|sync|summary|update)|status (?:report|update)|meeting|minutes\b|(?:sprint|iteration) (?:\d|retro|review|planning)|project .*retrospective)|(?:\bpolicy|guidelines?|handbook|run-?book|playbook|checklist|tutorial|best practices|roadmap|(?:release|meeting) notes|(?:post-?mortem|incident|response|review|management|on-?call|escalation) (?:process|procedures?|guide|plan))$|\b(?:migration|project|rollout|test|game day) plan\b/i;
/** Sections of documents that tell of no incident. */
export const otherSections =
  /^(?:installation|usage|getting started|prerequisites|(?:expected|actual) .*|agenda|decision|alternatives.*|proposal|goals|requirements|contributing|escalation|severity levels)$/i;
