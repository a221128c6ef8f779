/** Which phase of an incident an entry marks: labels (`**Detection:** …`), markers (`<START OF OUTAGE>`) and plain phrases. */
import type { Phase } from '../../model.ts';
import { translatedPhase } from '../../schema/translatedPhases.ts';

/** `Detection:`, `Resolved -`, `[Mitigated]` at the start of an entry, or all of a cell in a phase column. */
const labels: readonly (readonly [Phase, RegExp])[] = [
  ['start', /^(?:incident |outage |impact )?(?:start(?:s|ed)?|began|begins?|trigger(?:ed)?|onset)$/i],
  ['detection', /^(?:(?:first |incident )?(?:d[eé]tect(?:ed|ion)|discover(?:y|ed)|identified|alert(?:ed)?)|time to detect\w*)$/i],
  ['mitigation', /^(?:incident )?(?:mitigat(?:ion|ed)|contain(?:ment|ed)|stabili[sz]ed|repaired)$/i],
  [
    'resolution',
    /^(?:incident |outage )?(?:resol(?:ution|ved)|recover(?:y|ed)|restored|fixed|closed|ends?|ended|end of (?:incident|outage))$/i,
  ],
];
const lead = /^[\s*_]*(?:[[(<]([A-Za-z][A-Za-z ]{2,24})[\])>]|([A-Za-z][A-Za-zé ]{2,24}?)[\s*_]*(?:[:–—]|[-.] |$))/;
const what = '(?:incident|outage|impact|disruption|downtime|degradation|problem|issue)';
const is =
  '(?:is |was |has been |were |are |have been )?(?:now |marked (?:as )?|considered |declared |confirmed (?:as )?)?(?:fully |completely )?';
/** What is more than a part of the service. */
const service = '(?:services?|site|website|api|platform|everything|all (?:systems|services|traffic))';
/** What may be well again while the rest is not. */
const part = '(?:node|pod|replica|host|instance|server|vm|broker|shard)s?|\\d';
/** A phase, the pattern that tells it, and parts of words of which every match holds one: most entries have none of them. */
type Marker = readonly [phase: Phase, pattern: RegExp, sign: RegExp];

const markers: readonly Marker[] = [
  [
    'start',
    new RegExp(`\\b(?:start of (?:the |this )?${what}|${what} (?:starts|started|begins|began))\\b`, 'i'),
    /start of| (?:start|begins|began)/i,
  ],
  [
    'resolution',
    new RegExp(
      [
        `\\b(?:end of (?:the |this )?${what}|${what} (?:ends|ended|over|${is}(?:resolved|over|closed|fixed))|(?:full|complete) recovery|all clear|(?:returns?|returned|back) to (?:normal|baseline)|services? ${is}(?:restored|recovered|operational)|fully (?:recovered|restored|resolved|operational)|all systems (?:verified )?operational)\\b`,
        `\\b${service} (?:is |are |comes? |came )?(?:now )?(?:back(?: online| up)?(?=$|,| \\()|working (?:normally|as (?:expected|intended)))`,
        `^(?:[\\w-]+ ){0,3}[\\w-]+(?<!\\b${part}) (?:(?:answers?|responds?|works?|(?:is|are) (?:available|working|back)) again|recover(?:s|ed)(?: at \\d[^.]*)?)$`,
        '\\b(?:page|ticket) (?:is )?(?:set to|marked as) resolved\\b',
      ].join('|'),
      'i',
    ),
    /\bend|\bover|recover|resolved|closed|fixed|all clear|to (?:normal|baseline)|restored|operational| again| back| normally| as (?:exp|int)/i,
  ],
  [
    'mitigation',
    new RegExp(
      `\\b(?:${what} ${is}(?:mitigated|contained)|workaround (?:is |was )?(?:applied|deployed|in place)|roll-?back (?:is |was )?(?:completed?|done|finished)|rolled back)\\b`,
      'i',
    ),
    /mitigated|contained|workaround|roll-?back|rolled back/i,
  ],
  [
    'detection',
    new RegExp(
      `^(?:(?:first|several|multiple|some|many) )?(?:users|customers|students|clients) (?:start(?:ed)? (?:to )?)?(?:report|complain)(?!.*\\b(?:fixed|resolved|recovered|back|fine|works|(?<!n['’]t |not )working)\\b)|^(?:(?:first )?detected|paged)\\b|^alerts? (?:for|about) (?!.*\\b(?:resolv|clear|clos|silenc|mut|add|creat|enabl|disabl|tun|acknowledg))|\\b(?:first (?:report|alert|detected|noticed)|alerts? (?:is |was |were )?(?:fires|fired|triggers|triggered|received|raised|discovered|noticed)|(?:was|gets?|got|on-?call) paged|pager (?:goes|went) off|automated (?:alert|alarm|warning)|(?:monitoring|alarm|alert|probe|check)s? [^.]{0,40}detect(?:s|ed)|${what} ${is}(?:noticed|discovered|reported|detected)|(?:team|engineer|on-?call)\\w* (?:is |was |are |were )?alerted)\\b`,
      'i',
    ),
    /detect|report|complain|alert|page[dr]|automated|noticed|discovered/i,
  ],
  [
    'start',
    new RegExp(
      [
        '\\b(?:starts?|begins?|started|began) (?:to fail|failing|to see errors|seeing errors|returning errors)\\b',
        '\\b(?:error|failure|latency|response time|5xx)s?(?: rates?)?(?: of [a-z ]{1,40})? (?:increas|rises?|rose|spik|jump|climb|shoots? up|shot up|goes up|went up)\\w*',
        '\\b(?:site|service|api|application|database|cluster|website) (?:goes|went|is|was|becomes|became) (?:down|offline|unavailable|unresponsive|unreachable)\\b',
      ].join('|'),
      'i',
    ),
    /start|beg[ai]n| (?:increas|rise|rose|spik|jump|climb|offline|unavailable|unresponsive|unreachable)|[st] up|[ste] down/i,
  ],
];
const anySign = new RegExp(markers.map(([, , sign]) => sign.source).join('|'), 'i');
/** What did not happen, not yet, or not for the first time. */
const unreal =
  /\b(?:no|not|never|without|unable|attempt\w*|tr(?:y|ied|ies|ying)|fail\w*|should|will|would|could|plan\w*|hop(?:e|ed|ing)|consider\w*|decid\w*|suggest\w*|until|if|whether|second|another)\b|n['’]t\b/i;

/** The phase that a cell of a phase column, or one of the first sentences of an entry, marks. */
export function phaseOf(text: string): Phase | undefined {
  const found = lead.exec(text);
  const label = (found?.[1] ?? found?.[2] ?? '').trim();
  const labelled = label === '' ? undefined : labels.find(([, pattern]) => pattern.test(label));
  if (labelled) return labelled[0];
  const told = text.slice(0, 600);
  return (anySign.test(told) ? toldIn(told) : undefined) ?? translatedPhase(told.split(sentenceEnd, 1)[0]!);
}

const sentenceEnd = /[\n;]|[.!?](?=\s|$)/;

function toldIn(told: string): Phase | undefined {
  let sentences: readonly string[] | undefined;
  for (const [phase, pattern, sign] of markers) {
    if (!sign.test(told)) continue;
    sentences ??= told.split(sentenceEnd);
    // What was seen is told first; how it ended may be told last.
    for (const sentence of phase === 'detection' ? sentences.slice(0, 2) : sentences) {
      const m = pattern.exec(sentence);
      if (m && !unreal.test(sentence.slice(0, m.index)) && (phase === 'resolution' || !/\bagain\b/i.test(sentence))) return phase;
    }
  }
  return undefined;
}
