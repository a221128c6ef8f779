/** Words by which a document is recognised as a postmortem, or as something else: those of titles, and those of incidents in its text. */

/** Titles that map to a kind and yet are common elsewhere (`Fixes`, `Analysis`, `Improvements`, `Conclusion`). */
export const commonElsewhere =
  /^(?:fix(?:es)?|solution|analysis|(?:the )?problem|reasons?.*|explanation|.*improvements?|recommendations?|next steps|future.*|tasks|changes.*|conclusions?|risks?|hazards|factors|challenges|gaps|alerts?|symptoms?|response|.*steps|events|history|scope|effects?.*|(?:affected|impacted) .*|overview|introduction|description|details|to-?dos?.*|backlog|actions|prevention.*|diagnosis|workaround|what's next|moving forward|.*tickets.*|long.*|why|recap|.*deep[- ]dive|under the hood|strengths|weaknesses|.*consequences|sequence|chronicle|safeguards|promises|counter-?measures|.*(?:way|path|road|steps?) forward|where .*|wrap.*|in hindsight|learning points?|mak(?:e|ing) .*|ensur(?:e|ing) .*|what (?:broke|we(?:'ll| will|’ll) .*)|what(?:'s|’s| is| will) .*chang.*|(?:data )?loss(?:es)?|workarounds|issue|log|(?:attack|exploit|hack|bug|failure|mode|mechanism).*|(?:the )?patch(?:es)?|(?:the |our )?plan|good|bad|to improve|hot-?fix(?:es)?)$/i;

export const titleWords =
  /post[- ]?mortem\b|incident[ -](?:report|review|analysis|summary)\b|root cause analysis|\brca\b|after[ -]action|post[- ]incident|correction of errors?\b|\bcoe\b|\b8d report|outage report|report of the incident|retrospective|availability report\b|incidents? (?:of|in|during|for) (?:the )?(?:week|month|q[1-4]\b|year|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)|(?:informe|reporte|an[aá]lisis) del? incidente|(?:rapport|compte[- ]rendu|bilan) d['’]incident|relat[oó]rio (?:de|do) incidente|(?:st[oö]rungs|vorfall|incident)[s-]?bericht|incident-?rapport|rapporto d(?:i |['’])incidente|^(?:incident|outage)[ :#–-]+(?:\d|[a-z]{2,5}-\d|on |at |of )/i;
export const eventWords =
  /incident|outage|downtime|disruption|failure|failing|breach|crash|vulnerabilit|compromise|degradation|\bdown\b|\b50[0234]\b|attack|leak|service event|indisponib|\bca[ií]da\b|\bpanne\b|ausfall|st[oö]r(?:ung|ing)|disservizio/i;
/** Titles of documents that speak of postmortems, or have sections like theirs, and tell of no incident. */
export const otherTitle =
  /^(?:(?:run-?book|playbook|handbook|checklist|how-?to|policy|procedure) ?[:–—-] ?|change ?log\b|release notes\b|how (?:to|we (?:do|run|write|handle|manage)) |(?:a |the )?guide to |writing (?:an? |good |better |post)|rfc\b|adr\b|bug(?: report)? ?[:#]|proposal\b|(?:daily|weekly) (?:notes|report|log|stand-?up|sync|summary|update)|status (?:report|update)|meeting|minutes\b|(?:sprint|iteration) (?:\d|retro|review|planning)|project .*retrospective)|(?:\bpolicy|guidelines?|handbook|run-?book|playbook|checklist|tutorial|best practices|roadmap|(?:release|meeting) notes|(?:post-?mortem|incident|response|review|management|on-?call|escalation) (?:process|procedures?|guide|plan))$|\b(?:migration|project|rollout|test|game day) plan\b/i;
/** Sections of documents that tell of no incident. */
export const otherSections =
  /^(?:installation|usage|getting started|prerequisites|(?:expected|actual) .*|agenda|decision|alternatives.*|proposal|goals|requirements|contributing|escalation|severity levels)$/i;

const incidentWords =
  /\b(?:(incidents?)|(outages?)|(downtime)|(root[- ]cause)|(roll(?:ed|ing)?[- ]?backs?)|(degrad(?:ed|ation))|(on-?call|pager\w*|paged)|(alert(?:s|ed|ing)?)|(mitigat\w+)|(restored|recovered)|(post-?mortem)|(unavailable|unreachable|unresponsive)|(users? (?:were|was|saw|could not|couldn't|experienced|reported))|(50[0234]s?)|(error rate)|(investigat\w+)|(vulnerabilit\w+)|(disruption)|(exploit\w*|compromised)|(noticed|discovered|detected)|(hotfix|workaround|reverted))\b/iy;

/** Marks the first three letters of `incidentWords`, as `wordStart` makes them; a few others share a place with them. */
const wordStarts = new Uint8Array(1 << 15);
for (const letters of 'inc inv out dow dis roo rol deg det on- onc pag ale mit res rec rev pos una unr use 500 502 503 504 err vul exp com not hot wor'.split(
  ' ',
))
  wordStarts[wordStart(letters, 0)] = 1;

function wordStart(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);
}

/** The words of a run that tell of an incident, a bit for each: only where one can start is the pattern tried. */
export function incidentWordsIn(raw: string): number {
  let words = 0;
  let behindWord = false;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    const ofWord = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
    if (ofWord && !behindWord && wordStarts[wordStart(raw, at)] === 1) {
      incidentWords.lastIndex = at;
      const found = incidentWords.exec(raw);
      if (found) {
        words |= 1 << found.indexOf(found[0], 1);
        at = incidentWords.lastIndex - 1;
      }
    }
    behindWord = ofWord;
  }
  return words;
}
