/**
 * English patterns by kind; see `PatternGroup` for how to read one. A line that starts with // is a comment.
 * Keep them about grammar and word classes: a pattern that needs a whole sentence of the labelled set is none.
 */
import type { PatternGroup } from '../dictionary.ts';

/** Sections that explain; a person as the subject of a plain act is an explanation there. */
const cause = ['cause'];
/** Everything but timelines, action items and praise. */
const story = ['cause', 'story'];

export const patterns: readonly PatternGroup[] = [
  {
    kind: 'human-error',
    patterns: `
      + human|operator|user's|manual|pilot|admin|administrator|personal|individual|engineer|developer error|mistake|errors|failure|slip|mistakes|fault !rate|rates|budget|handling|message|messages|code|codes|correction|detection|prone
      due to|to [ a? ~1 slip|lapse|moment|oversight|inattention|distraction|absent-mindedness|fatigue|carelessness|negligence|haste ~2 ]
      + [ slip|lapse|moment of ~1 concentration|attention|judgement|judgment|inattention|discipline|care|finger|keyboard|hand|pen|distraction|madness|weakness|carelessness ]
      + [ lack|absence|want of ~2 attention|care|diligence|discipline|concentration|focus|professionalism|thought|caution|vigilance|rigour|rigor|ownership|common|commitment|effort|interest|responsibility|skill|competence|accountability ]
      + [ loss|momentary of ~1 concentration|attention|focus ]
      + [ between|behind the? ~2 chair|keyboard|desk|keyboards ~2 chair|keyboard|monitor|screen ]
      + [ pebkac|pebcak|id10t|layer-8|fat-finger|fat-fingered|fat-fingering|fatfinger|butterfingers|slip-up|brain-fart ]
      [ fat|clumsy|sleepy|tired|wrong|heavy|nervous|careless|itchy|cold|big finger|fingers|eyes|thumbs|hands|hand ]
      [ layer 8 ]
      + ^ [ operating|operational|operator|handling|typing|clerical|manual|human|user's|keying|copying|transcription|pilot mistake|error|slip|blunder|inattention ] $
      + [ simple|plain|mere|pure|purely|silly|honest a? clerical|typing|copy-paste|human|keying|handling? error|mistake|slip ]
      ^ [ inattention|inattentiveness|carelessness|forgetfulness|absent-mindedness|negligence|sloppiness|haste|oversight when|while|during|in|at|by|of|on|over|from|with ]
      [ human factor|weakness|fallibility|frailty|imperfection|inattention|negligence|fault|carelessness|oversight|slip|element ]
      [ autopilot|auto-pilot ~3 $ ]
      [ @slipNoun ] on|from|by|of|made the? part? of? [ <one> ]
      [ @slipNoun|inattention|carelessness|negligence by|of <one> ]
      + [ a? typing|typing|copy-paste|copy-and-paste|keyboard|clerical error|mistake|slip|blunder by|of <any> ]
      mind|minds|thoughts|head|heads was|were|had ~2 [ elsewhere|wandered ]
      <one> was|were|had ~1 [ distracted|tired|sleepy|careless|inattentive|sloppy|negligent|asleep|hungover|overtired|exhausted|unfocused|absent-minded|confused ]
    `,
  },
  {
    kind: 'person-as-cause',
    patterns: `
      [ <one> @adv? caused|triggered|provoked|precipitated|inflicted ] !by
      + [ <any> was|were|is|are @adv? to blame|fault ]
      [ <any> was|were|is|are @adv? at fault ]
      [ caused|triggered|provoked|introduced|inflicted|committed|authored by <staff>|<they>|<some> ]
      [ the? culprit|perpetrator|offender|guilty ~2 <one> ]
      + [ <name> @adv? broke|crashed|destroyed|wiped|corrupted|wrecked|ruined|crippled|trashed ]
      [ <staff>|<they>|<some> @adv? broke|crashed|destroyed|wiped|corrupted|wrecked|ruined|killed|nuked|clobbered|crippled|leaked|sank|tanked|trashed ]
      [ <staff>|<they>|<some> @adv? took|brought|knocked ~4 down|offline|out ] !of
      - [ by <staff> ] $
      [ fault|doing|handiwork of <staff> ]
      [ <staff>|<they>|<some> @adv? overreacted|tampered|meddled|fiddled ]
      [ <name>|<role>|<team> 's ~2 fault|doing|handiwork|blunder|mess|shortcut|error|mistake|slip|negligence|carelessness|oversight|inattention|haste|failure|bungle|botch|misjudgement|misjudgment|misstep|lapse|laziness|ignorance|stubbornness|impatience|incompetence|improvisation|enthusiasm|absence|silence|optimism|insistence|curiosity|vanity|habit|typo|ego|overconfidence ]
      + [ at the hands of <any> ]
      [ courtesy of <any> ]
      [ thanks to <staff>|<they>|<some> ]
      [ the? price|result|consequence|fruit|product|legacy|work|doing|handiwork|upshot of <staff>|<some> 's ]
      [ <staff>|<some> is|was|were ~1 the? root? cause|reason|source|trigger|culprit|origin|problem|bottleneck ]
      [ cause|reason|source|trigger|culprit|origin|explanation|problem ~2 is|was|: <staff>|<they>|<some> !'s ]
      [ goes|go|went|traced|trace|traces|back|comes|came|leads|led|points|boils|down to|from|at ~1 <staff>|<some> !team|as ]
      + [ goes|go|went|traced|trace|traces|comes|came|leads|led|boils ~1 back|down to ~1 one|single|certain ~2 person|engineer|developer|individual|operator|administrator|keystroke|decision|command 's? ]
      + [ work|handiwork|doing of one|a ~1 person|man|woman|individual|engineer|developer ]
      + [ one|single person|man|woman|individual|engineer|developer|operator 's ~2 @work ]
      + [ bears|bear|carries|carry|deserves the? ~1 blame|responsibility|guilt ]
      + [ blame|guilt lies|rests|falls|goes|belongs with|on|to ]
    `,
  },
  {
    kind: 'person-as-cause',
    where: cause,
    unlessReason: true,
    patterns: `
      + [ <person>|<they>|<i> @adv? had? @adv? @v:d|@v:n ] out|in|up? a|an|the|some? ~1 broken|bad|wrong|buggy|faulty|untested|unreviewed|invalid|incorrect|corrupt|corrupted|defective|unfinished|unapproved|malformed|incomplete|flawed|outdated|stale
      + [ <name> @adv? had? @adv? @act:d|@act:n|@harm:d ]
      [ <person>|<they>|<i> @adv? had? @adv? not? @act:d|@act:n|@harm:d|@omit:d|@err:d ]
      [ because|as|since|when|after|while|once|until <staff>|<they>|<some>|<i> had|was|were? @adv? @act:d|@act:n|@act:g|@heed:g|@err:d|@omit:d ]
      [ <staff>|<they>|<some> 's ~2 @work ]
      + [ was|were|been @adv? @harm:n by ~1 <staff>|<some> ]
      [ !used @work:n|@act:n|merged|deployed|approved|written|executed|configured|created|made|introduced|pushed by ~1 <staff>|<some> ]
    `,
  },
  {
    kind: 'person-as-cause',
    where: ['story'],
    unlessReason: true,
    patterns: `
      [ because|when|after|since|until|once <person>|<they>|<team> had|was|were? @adv? ran|pushed|merged|deleted|dropped|removed|deployed|changed|disabled|silenced|unplugged|set|switched|turned|executed|approved|pasted|typed|edited|cut|pulled|closed|opened|pressed|clicked|uploaded|copied|applied|overwrote|reset|muted ]
      [ <name> 's ~2 patch|commit|change|pr|pull-request|merge|deploy|deployment|edit|fix|migration|script|push|command|rewrite|keystroke|query|config|branch|hotfix|refactoring|cleanup ]
    `,
  },
  {
    kind: 'counterfactual',
    patterns: `
      + [ <who>|<none> @adv? should|ought @adv? not? to? not? @adv? never? have @adv? @v:n|<ed>|been ] !able
      + [ whoever ~4 should @adv? have @adv? @v:n|<ed> ]
      [ <any> @adv? should|could|would|might|must|ought @adv? not? to? not? @adv? have @adv? !helped @v:n|<ed> ]
      - [ <any> should|could|would|might|must|ought @adv? to? not? @adv? have ]
      [ <any> should|could|would|might|ought @adv? not? have ~1 been ] able|aware|careful|clear|more|quicker|faster|there|awake|caught|wiser|honest|told|watching|looking
      + [ had <who>|<none> @adv? not? ~1 @v:n|@v:d|been|looked|asked|checked|thought|followed|bothered|had|paid|done|listened ]
      [ if <any> had @adv? not? @adv? ~1 @v:n|@v:d|been|looked|asked|checked|bothered|had|paid|done|listened|thought|even|just|only|spent ]
      [ if only <any> ]
      + [ if only <one>|<us>|<none> ~1 had|@v:d ]
      [ anyone|anybody|whoever @v:g ~8 would|could|should|might have ]
      [ <any> could easily|simply|just|well have? @v:n|@v:b ]
      [ <any> needed|ought|had|only|just to have ]
      [ ~1 glance|look|click|call|phone|question|minute|minutes|seconds|grep|reading|message|mail|test|second|check|calculation|sentence|read at? ~5 would|could|might ~1 have ~1 been|shown|sufficed|revealed|told|prevented|avoided|saved|spared|found|caught|stopped|settled ]
      [ would|could have ~2 taken|cost|needed|required ~4 minute|minutes|second|seconds|moment|glance|call|click ]
      [ would|could|might have ~1 been|seen|noticed|caught|spotted ~2 by anyone|anybody|<one> ]
      [ should|could|would have been @adv? checked|tested|verified|reviewed|noticed|caught|read|known|foreseen|asked|questioned|escalated|reported|communicated|documented|seen|spotted|informed|told|consulted|prevented|avoided|anticipated ] !by|if|with
      [ it would have ~1 been|taken|cost|needed ~1 easy|enough|simple|trivial|possible|wise|wiser|better|prudent|sensible|nothing|little|one|a|five|ten|two|only ]
      [ a|any|every ~2 careful|competent|attentive|experienced|good|decent|responsible|prudent|reasonable|diligent|proper|thorough|sensible|seasoned|capable ~1 @role ~2 would|could|should|might have ]
      [ instead of ~1 asking|checking|reading|testing|waiting|escalating|calling|looking|thinking|following|rolling|consulting|verifying ]
      [ rather than ~1 ask|asking|check|checking|read|reading|test|testing|wait|escalate|escalating|call|look|think|thinking|consult|verify|verifying ]
    `,
  },
  {
    kind: 'we-failed',
    patterns: `
      + [ <us> @adv? failed ] to|our|you|at|in|them|the
      + [ <us> ~1 @adv? ignored|neglected|overlooked|forgot|disregarded|dismissed|botched|bungled|fumbled|blew ]
      + [ <us> @adv? messed|screwed|slipped|goofed|fucked|cocked up ]
      + [ <us> @adv? let ~4 down ]
      + [ <us> ~1 dropped the ball ]
      [ <us> ~2 forgot ] that|to|about|how|one
      [ <us> @adv? did not ~1 bother|care|think|listen|pay|want ]
      [ <us> have|had|were|are|became|got|grew|have ~3 @badAdj ]
      [ <us> have|had|were|are|became|got|grew @adv? ~2 too ~1 lazy|confident|comfortable|sure|proud|trusting|optimistic|slow|late|busy|relaxed|greedy|clever|quick|eager ]
      [ <us> @adv? looked|turned ~1 away ]
      + [ <us> @adv? turned a blind eye ]
      - [ <us> @adv? rushed|gambled|panicked|dithered|cheated|procrastinated|slept|snoozed|dozed|assumed|trusted ] !that|to|the|it
      + [ our|my own? ~1 @badNoun ]
      + [ our|my own? ~1 fault|failure|mistake|negligence|carelessness|failing|shame|blunder|screw-up|error ] !rate|budget|rates|handling|messages|domain|mode|domains|modes
      [ <us> have|had only|no ourselves|myself|one|excuse ]
      + [ shame on ~1 ]
      + [ mea culpa ]
      [ my|our bad ]
      [ i ~2 apologise|apologize|sorry|ashamed|embarrassed ]
      [ <us> ~1 @err:d ] !by|because
      [ <us> @adv? knew ~1 better ]
      [ <us> @adv? knew ] ~~6 but|and|yet
      + [ <us> cut corners|a ~1 corner ]
      + [ <us> ~1 cut ~1 corners ]
      [ <us> never|hardly @adv? @heed:d|bothered|got|did ]
      [ i @adv? forgot|broke|deleted|missed|misread|assumed|skipped|ignored|dropped|overlooked|wiped|screwed|misjudged|failed|neglected|trusted ]
      [ <us> ~1 asleep at the wheel ]
      [ <us> did not do our|my ~1 homework|job|part|duty ]
      [ <us> have|had been warned ]
    `,
  },
  {
    kind: 'omission',
    unlessReason: true,
    patterns: `
      + [ <others> @adv? forgot|neglected|forgets|neglects|omitted ]
      [ <others> @adv? failed|fails to ] @v:b
      + [ <others> ~1 had @adv? forgotten|neglected|omitted ]
      + [ <staff>|<they>|<some> @adv? failed|fails to ] @v:b
    `,
  },
  {
    kind: 'omission',
    patterns: `
      + [ <others> ~1 did|does|do|could|would not @adv? bother|care ]
      [ <others> @adv? never bothered|cared|thought|got ]
      [ <others> @adv? overlooked|overlooks|neglected|disregarded ]
      [ <staff>|<some> ~1 ignored|dismissed|skipped|shrugged|disregarded|brushed ]
      + [ not bothered|bother to ]
      + [ <none> ~3 bothered ]
      [ <others> , ~1 who|which ~1 leaves|left|lets|let|sat|sits|sit|never|did ~3 ]
      + [ dropped the ball ]
      + [ <one>|<they>|<some> @adv? slept|overslept|dozed through ]
      + [ asleep at the ~1 wheel|switch ]
      [ was|were @adv? forgotten|neglected|overlooked by <others> ]
    `,
  },
  {
    kind: 'omission',
    where: [...story, 'well', 'time'],
    patterns: `
      [ <none> @adv? had? @adv? @adv? @heed:d|@heed:n|@omit:d|took|felt|dared|wanted|thought|bothered|cared|tried ] !able|affected|impacted|harmed|hurt|injured
      [ <none> @adv? @heed:d ]
    `,
  },
  {
    kind: 'omission',
    where: [...story],
    unlessReason: true,
    patterns: `
      + [ <none> @adv? had? @adv? looked|checked|read|noticed|tested|watched|asked|thought|bothered|cared|reviewed|updated|renewed|followed|told|informed|escalated|questioned|verified|opened|reacted|wondered|listened|answered|cleaned|objected|spoke|stopped|called|picked|remembered|acted ]
      + [ <person>|<team> did not|never @heed:b ~1 ]
      [ <one> @adv? did|had|has|does|do|have not @adv? ~1 @heed:b|@heed:n|@v:b|@v:n ]
      [ <one> @adv? never @adv? @heed:d|@v:d|@v:s ]
      [ <one> @adv? missed|skipped|dropped|omitted ]
      [ <one> @v:d ~5 without ~1 @heed:g|test|tests|review|approval|backup|notice|warning|asking|permission|testing|telling|checking|reading|consulting|informing ]
      [ without ~1 @adv? @heed:g ~2 <any> ]
    `,
  },
  {
    kind: 'judgement',
    patterns: `
      + [ @badAdj ~1 @work ]
      + [ @badAdj <staff>|<they> ]
      [ <any> @adv? was|were|is|are|has|had|seemed|appeared|acted|behaved|been|being|proved @adv? ~1 @badAdj ]
      [ <staff>|<they>|<some> @adv? @badAdv @v:d|@v:s ]
      [ was|were|been|is|are @badAdv @v:n|@v:d ]
      [ @badNoun ~2 of|by|on <any> ]
      [ out of|from|through|by|due|sheer|pure|plain|to|utter|simple sheer|pure|plain|utter|simple? @badNoun ]
      + ^ [ @badNoun ] :|and|,
      + [ typical|classic|usual|sheer|pure|plain|general|blatant|utter|gross @badNoun ]
      [ with|showed|showing|shows|such|so ~1 little|no|scant|minimal|zero|half ~2 thought|care|attention|understanding|regard|diligence|effort|interest|respect|enthusiasm|concern|planning|preparation|consideration|heart ]
      + [ as much|little care|thought|attention|love|interest as ]
      [ without|with much|little|any|a ~2 thought|thinking|care|reflection|consideration|brain ]
      [ poor|bad|terrible|awful|horrible|dreadful|abysmal|appalling|weak|lousy|miserable|questionable|unprofessional judgement|judgment|decision|choice|call|attitude|discipline|workmanship|craftsmanship|work|behaviour|behavior|engineering|job|idea|taste|communication|management|planning|leadership|practice|habits|habit|instincts|form ~1 of|by|on|from|in <any> ]
      [ poor|bad|lousy judgement|judgment|discipline|attitude|workmanship|craftsmanship|idea|instincts|form ]
      [ questionable|dubious|strange|curious|odd|peculiar|doubtful|unfortunate|ill-advised choice|decision|call|judgement|judgment|idea|taste|priorities|move|habit of|by|from|to ]
      [ @role|team|whoever ~2 clearly|obviously|evidently|apparently ~1 did|had|has|does|thought|believes|never|was|were|believed|considered ]
      [ <staff>|<they>|<some> ~1 clearly|obviously|evidently|apparently ~1 did|had|has|does|thought|believes|never|was|were|believed|considered|not ]
      [ half-hearted|half-heartedly|halfhearted|slapdash|half-baked|hare-brained|harebrained ]
      + [ sloppy|careless|reckless|negligent|shoddy|lazy ~1 @work|work|job|coding|practice|handling|attitude|mistake|error|approach|communication|testing|preparation ]
      + [ cut|cutting|cuts corners ]
      [ could not|never be bothered ]
      [ <one>|<us> took|takes ~1 shortcut|shortcuts|chances|risks|liberties ]
      + [ @badAdj handling|workmanship|treatment|use|preparation|execution|planning|supervision|housekeeping|documentation|configuration|wiring|labelling ]
      [ @v:g ~8 was|is|were ~1 @badAdj ]
      [ in their|his|her|its right mind ]
      [ <others>|<us> did not take ~3 seriously ]
      [ @loaded:d ] ~3 <one> !'s
    `,
  },
  {
    kind: 'judgement',
    patterns: `
      // competence
      [ <any> @adv? was|were|is|are|had|has not ~1 qualified|trained|experienced|competent|capable|ready|able|skilled|fit|senior|familiar|versed|suited ~1 to|for|in|enough|with ]
      [ <any> ~1 lacked|lacks|lacking|lack ~3 experience|skill|skills|knowledge|understanding|expertise|competence|background|qualification|qualifications|training|maturity|ability|grasp|foresight|basics ]
      [ <any> ~1 has|had|have ~1 no|little|limited|weak|poor|only|not ~2 experience|idea|understanding|clue|grasp|knowledge|notion|feeling|feel|background|command|concept|sense|business ]
      [ <others> @adv? did|does|do not ~2 know|understand|grasp|comprehend|realise|realize ]
      + [ weak|poor|loose|shaky|limited|rudimentary|superficial|tenuous|sketchy|slim|vague|feeble grasp|understanding|knowledge|command of ]
      + [ out of|beyond|over|above|in <one>|his|her|their|the 's? ~1 depth|head|heads|league|abilities|capabilities|competence|capacities ]
      [ <one>|<us> ~1 not|never up to ~2 ]
      [ overwhelmed|overstrained|overchallenged|overtaxed ] <one>?
      [ <one> ~1 was|were|is|seemed|felt @adv? overwhelmed|overstrained|lost|helpless|clueless|out-of-depth|confused|unprepared ]
      [ amateur|amateurs|beginner's|rookie|novice|dilettante|dilettantes|cowboy|cowboys|amateurish|schoolboy|beginner mistake|error|hour|work|job|hour? ]
      + [ inexperienced|unqualified|incompetent|unskilled|untrained|junior ~1 @role ]
      [ should|must|ought|let|allowed not|never|be? ~2 be|have ~2 let|allowed|near|trusted|touch|anywhere ]
      [ people|someone|somebody|engineers|developers|those|one who|that actually? know|knows|understand|understands|can|care|read ]
    `,
  },
  {
    kind: 'judgement',
    patterns: `
      // motive
      [ to|in|for order? to|of? shine|impress|show|look|save|protect|cover|hide|avoid|please|gain|look|score|win|prove|spare ~2 off|good|face|career|bonus|boss|management|himself|herself|themselves|ourselves|his|her|their|points|budget|effort|trouble|reputation ]
      [ because <one>|<us> @adv? wanted|preferred|liked|feared|hoped ]
      - [ because <one>|<us> ~1 wanted|wants|preferred|liked|hoped|felt|needed|thought|could|did|was|were|had|feared|found ]
      [ <one> ~1 wanted|preferred|hoped|refused|chose|liked ~2 to ]
      [ in|with|out of? his|her|their|our|a|the hurry|haste|rush|eagerness|impatience|zeal|ambition|enthusiasm|wish|desire|vanity|pride|greed|quest|anxiety|fear to|for|of|$ ]
      [ out of|from|for|through|by ~1 convenience|spite|laziness|vanity|ambition|boredom|curiosity|pride|greed|habit|fear|envy|comfort|personal|resentment|impatience|stubbornness|indifference|cowardice ~2 ]
      [ keep|kept|keeps|keeping|kept ~3 to <they>|himself|herself|themselves|itself ]
      [ kept|keep ~1 quiet|silent|secret ]
      [ <any> kept ~4 quiet|silent|secret|hidden ]
      - [ hid|concealed|covered|suppressed|buried|hushed|glossed ~2 up|over|it|the|this ]
      [ numbers|statistics|report|figures|kpi|kpis|score|scores|dashboard ~1 look|looked|looks ~1 better|good|nice|nicer|green ]
      - [ bonus|bonuses|promotion|career|cv|résumé|resume|ego|vanity|fame|glory|prestige|applause|credit ] ~3 !counter|code|codes|program|points|card|cards
      [ cared|cares|care|caring ~1 more about|for ]
      [ did|does|do not|n't ~1 want to ~1 be|wait|know|listen|admit|hear|ask|look|lose|disturb|wake|bother|miss|deal ]
      [ <one> ~1 was|were ~1 eager|keen|desperate|itching|anxious|unwilling|reluctant|determined|tempted to ]
      [ more interested|concerned|worried in|with|about ]
      [ on purpose ]
    `,
  },
  {
    kind: 'hindsight',
    patterns: `
      [ it|this|which|that was|is|were @adv? @intense? obvious|evident|foreseeable|predictable|inevitable|apparent|plain|clear ~1 to|from|for|that|all|enough ]
      + [ obvious|clear|plain|visible|evident|apparent to|for ~1 anyone|anybody|everyone|everybody|all|any|every|whoever|a ]
      + [ for|to anyone|anybody|everyone|everybody|whoever ~2 to see|look|looking|read|find|notice|who|with|paying|watching ]
      [ in plain|full|broad sight|view|daylight ]
      [ staring|stared|looking|looked <who>|us|me|them|everyone|everybody in the face ]
      + [ impossible|hard|difficult to ~1 miss|overlook ]
      [ @intense|painfully|blindingly|glaringly|perfectly|abundantly obvious|evident ]
      [ any|every|each ~1 @role|child|fool|idiot|junior|beginner|student|schoolchild|five-year-old|textbook|tutorial|book|manual ~1 knows|could|would|can|will|explains|tells|has|says|should|who ]
      [ anyone|anybody|everyone|everybody ~3 knows|knew|would ~1 have|know|that? ]
      [ a|any child|fool|blind|beginner|novice|layman could|would|can ]
      [ common|basic|elementary sense|knowledge|hygiene|craft|decency|mathematics|arithmetic ]
      - [ textbook|schoolbook|well-known|known|famous|classic|notorious mistake|pitfall|trap|error|case|antipattern|anti-pattern|blunder|problem|issue|gotcha ] ~2 <any>?
      + [ writing on the wall|was ]
      [ red|alarm|warning flags|bells|lights|signs were|was|had|have|ringing|flashing|everywhere|plain|there|all ~2 ]
      [ written|stated|printed|says|stands|spelled ~1 in|on|right|out ~1 red|bold|big|capital|large|the|every|plain ~1 letters|box|label|tin|page|english|front|cover ]
      [ first thing|lesson|rule|page|chapter ~2 learns|learn|taught|teaches|teach|anyone|everyone|you|one|any|in|of ~1 ]
      [ not|hardly ~1 rocket science ]
      [ saw|seen|see ~1 coming ]
      [ as everyone|everybody|anyone|anybody|we|people|all ~2 knows|knew|know|could ]
      - [ no|hardly surprise|surprised ~1 to|for|that|anyone ]
      [ predictably|unsurprisingly ]
      [ of course ]
      [ in hindsight|retrospect ] ~~8 obvious|clear|should|foolish|plain|easy
    `,
  },
  {
    kind: 'accusatory-question',
    patterns: `
      + [ who on? earth? @adv? approved|did|allowed|thought|let|wrote|merged|signed|decided|had|gave|deployed|pushed|broke|forgot|authorised|authorized|is|was|deleted|reviewed|put|left|touched|ran|told|changed|told|ordered|came|needs|would|in !impacted|affected|hit|harmed|notified|informed|paged|alerted|involved ~~12 ? ]
      + [ whose ~1 idea|fault|job|brilliant|decision|turn|bright|responsibility|watch ~~10 ? ]
      + [ why did <none> ~~12 ? ]
      [ why did|does|do|is|was|were|could|would|has|had|have <one>|<we>|<none>|<you>|<some> not? ~~12 ? ]
      [ why ~1 did|does|do|is|was|were|could|would|has|had|have not <one>|<we>|<none>|<you>|<some> ]
      - [ how could|can|did <any> ~~12 ? ]
      + [ how could|can|did <who>|<cust>|<vendor> ~1 not|miss|overlook|ignore|forget|think|believe|assume|fail|allow|let|fall ~~12 ? ]
      + [ why on earth ]
      [ how ~1 hard|difficult|often|many can|could|is|does|do|times|warnings|reminders ~~10 ? ]
      + [ what was|were|is|are|did <any> ~1 thinking|doing|smoking|waiting|paid|expecting|even|drinking|hoping ]
      [ what on|in ~1 earth|hell|world ]
      [ where was|were|is|are <any> ~8 ? ]
      [ did|does|do|has|have|is|was|are|were <you>|<none>|<one>|<some> ~1 not? ~1 even|ever|really|seriously|not|any|at ~~10 ? ]
      [ did|does|do|has|have|is|was|are|were <you>|<none>|<some> ~~12 ? ]
      [ did not|n't <any> ~~10 ? ]
      [ is|was it|that|this really|too|so|asking ~1 too|much|hard|difficult ~~8 ? ]
      [ really|too much|seriously to ask ]
      - [ must|do|should we|i really|seriously? ~~8 ? ] ~1 !what
      [ how many ~1 times|more|incidents|outages|warnings ~~6 must|does|do|will|have|need|until|before ]
      [ since when ]
      [ was|is|has|did|does|do anyone|anybody|nobody|no-one|somebody|someone|everybody|everyone ~~10 ? ]
      - [ or do|did|are|were|is|was we|they|you|<one> ~~8 ? ]
    `,
  },
  {
    kind: 'punitive-action',
    patterns: `
      + [ written|formal|verbal|oral|official|final|stern|serious warning|reprimand|caution|admonition|rebuke|notice ] ~1 to|for|of
      + [ formal|written|official reprimand|admonition|censure ]
      + [ disciplinary|legal|punitive action|measures|measure|procedure|proceedings|hearing|consequences|steps|talk|meeting|process ]
      [ consequences for ~1 <staff>|<they>|<some>|those|anyone|whoever|future|violations ]
      [ @punish:b|@punish:g|@punish:n|@punish:d <staff>|<they>|<some>|those|whoever|anyone ]
      [ held|hold|holding|be ~4 accountable|liable ]
      [ remove|revoke|withdraw|take|suspend|cancel|strip|restrict|limit|pull|block|freeze|deny|cut|end ~3 <staff>|<they>|<some> 's ~3 access|rights|permission|permissions|privileges|admin|root|key|keys|account|role|contract|pager|merge|badge|bonus|token|approval ]
      [ remove|revoke|withdraw|take|suspend|cancel|strip|restrict|limit|pull|block|freeze|deny|cut|end|no ~4 access|rights|permission|permissions|privileges|admin|root|keys|account|role|contract|bonus|approval ~2 from|of|for ~1 <staff>|<they>|the ~3 who|involved|responsible|concerned|in-question|until|at|$ ]
      [ @role ~2 loses|lose|forfeits ~4 access|rights|permission|permissions|privileges|bonus|role|keys|merge|pager|seat|admin ]
      - [ <staff>|<they> ~2 loses|lose|forfeits|lost|gets|get ~3 access|rights|permission|permissions|privileges|bonus|role|keys|merge|pager|seat|admin|warning|talking-to|reprimand ]
      - [ @role|employee|person|team|one|colleague|those|people|anyone|whoever who|that caused|clicked|made|did|broke|merged|deleted|closed|approved|deployed|pushed|missed|forgot|wrote|was|ran|is|were|signed|ignored|triggered|opened|left|skipped ]
      [ talk|talking|chat|word|speak|conversation|meeting|discussion|feedback|letter|call to|with <staff>|<they> ~2 about ]
      [ hr|human-resources ~2 talk|conversation|meeting|process|case|file|informed|involved|involve|action ]
      [ performance|annual|appraisal|yearly|salary|personnel|year-end|half-year|bonus cycle|review|appraisal|improvement|evaluation|rating|file|talk|discussion|round|record ~1 ]
      [ deduct|deduction|dock|docked|cut|reduce|reduction|withhold|fine ~4 bonus|salary|pay|wages|budget|wage ]
      [ transfer|move|reassign|rotate|replace|remove|dismiss|fire|sack|suspend|bench|demote|part|reassignment|removal|replacement|dismissal ~2 <name>|<they> ~2 from|off|out|to|until|of|$ ]
      [ take|taking|taken|remove|removed|removing <name>|<role>|<they>|<team> off|from ~2 on-call|rota|rotation|project|pager|roster|team|duty|approvers|reviewers|maintainers|admins|group|list|schedule|release ]
      [ wall of shame ]
      [ remove|removing|relieve|strip|demote|suspend|bench <name>|<they> ~~8 because|for|after|owing|following|as ]
      [ publish|post|circulate|announce|list|present|display|show|read|name ~3 names|name|ranking|list of|who|in ~3 <any>|offenders|those|team|all-hands|public|responsible|worst|culprits ]
      [ apology|apologies|apologise|apologize ~1 from|by|to ~1 <staff>|<they>|<we>|everyone|all|the|whole ]
      [ <name>|<role>|<they> ~1 to ~1 apologise|apologize|explain ~1 ]
      [ has|have|must|to explain|justify|answer|account himself|herself|themselves|for|to|in|why|before ]
      [ repeat|retake|redo|mandatory|compulsory|remedial|additional|extra|obligatory ~2 training|course|certification|exam|test|onboarding|seminar|class|session|lesson ~2 for|by <name>|<role>|<they>|those|the ~2 ]
      [ send|book|enrol|enroll|register|training|course|coaching|refresher|lesson|retraining|re-training ~2 for|with|of? <name>|<they> ~3 ]
      [ retrain|re-train|coach|educate|train|sensitise|sensitize|instruct|teach|lecture <name>|<they>|the ~1 @role|team|group ~2 ]
      [ buys|buy|bring|brings|pays|pay|owes|owe|bake|bakes|cooks ~4 cake|cakes|donuts|doughnuts|beer|beers|coffee|lunch|drinks|round|breakfast|pizza|croissants|pastries|dinner ]
      [ until further notice ]
      [ <name>|<they>|<role> ~1 is|are|may|must|should|will|to not|no|be ~2 allowed|permitted|longer|touch|barred|banned|excluded|deploy|suspended|merge ]
      [ no more|longer ~4 for|by <name>|<they>|the ~1 @role ]
      - [ track|count|log|record|keep|collect|list|monitor|measure|rank|ranking|leaderboard|scoreboard|statistics|score|table ~3 who|per|by|of ~1 caused|person|engineer|developer|individual|author|name|employee|incidents|broke|mistakes|failures|culprits ]
      [ bill|charge|invoice|billed|charged ~3 to|for ~1 <staff>|<they>|private|own|responsible ]
      [ next|last|first|whoever|one|person|anyone ~1 who|that|to ~3 breaks|break|turns|turn|forgets|does|pushes|deploys|merges|red ~6 buys|brings|pays|gets|loses|owes|will|bring|buy|wears|stays|cleans ]
    `,
  },
  {
    kind: 'exhortation',
    where: ['todo', 'lessons'],
    patterns: `
      + [ ^ remind|reminding|urge|exhort ~1 <others>|everyone|everybody|all|people|staff ~3 to|that|of|about ]
      [ ^ read|check|look|think|ask|test|study|watch|verify|stop|listen ~5 before ~1 @v:g|you|acting ]
      [ <role>|everyone|everybody need|needs|have|has|must|should|shall to? stay|read|think|know|care|pay|look|concentrate|listen|understand|learn|respect|watch ]
    `,
  },
  {
    kind: 'exhortation',
    patterns: `
      + [ be|being|stay|remain ~1 more|extra|very|always|doubly|much|especially|particularly|super ~1 careful|cautious|attentive|vigilant|diligent|alert|disciplined|mindful|thorough|conscientious|rigorous|responsible|precise|aware|focused|proactive|considerate|watchful|patient ]
      + [ be|stay|remain careful|vigilant|attentive|alert|focused|mindful|disciplined|diligent|cautious|conscientious|watchful ]
      + [ pay|paying|paid ~1 more|better|closer|close|full|greater|special|attention|due ~1 attention|heed|to ]
      [ more|better|greater|increased|higher|closer|utmost|extra|special|stricter|improved|renewed care|attention|vigilance|diligence|discipline|caution|concentration|awareness|focus|thoroughness|responsibility|ownership|commitment|mindfulness|rigour|rigor|accuracy|conscientiousness|respect|seriousness|professionalism ~1 from|by|when|in|to|is|with|of|on|at|please|for|needed|required|,|$ ]
      [ exercise|take|use|apply|show|exercising ~1 more|better|greater|extra|due|particular|utmost|great|special ~1 care|caution|diligence|judgement|judgment|attention|responsibility|ownership|initiative|discipline ]
      + [ take ~4 more? seriously ]
      [ try|trying|strive|make ~2 harder|effort|best ~1 to|not|next ]
      [ think|look|listen|stop twice|first|harder|before|ahead|carefully|properly ~1 before|when|next|acting|deploying|merging|$ ]
      [ double-check|doublecheck|triple-check|re-read|think|read ~2 carefully|twice|properly|thoroughly|everything|always|before ~2 ]
      - [ remember|remind|reminder|never|always|don't|please to|that|all|everyone|forget|everybody|<any> ~4 ]
      [ remind|reminding|reminded|urge|encourage|sensitise|sensitize|exhort|admonish|impress ~1 on? <others>|<you>|everyone|everybody|all|people|staff ~5 to|that|of|about|how ]
      ^ [ ask|tell|instruct <others>|everyone|everybody|all|people|staff ~5 to|that|of|about|how ]
      - [ reminder|mail|email|message|memo|note|appeal|lecture|word|announcement|slack|post ~1 to <any>|all|everyone|everybody|the ~3 that|to|about|not|: ]
      - [ raise|raising|increase|improve|create|strengthen|build|sharpen|promote|foster|better ~3 awareness|mindset|discipline|vigilance|attentiveness|diligence|ownership|carefulness|sense|mentality|attitude|seriousness|professionalism|work-ethic|conscience ~3 ]
      [ follow|respect|observe|obey|adhere|stick|comply ~1 to|with? ~1 the|our|this|all|existing|established ~1 process|processes|procedure|procedures|runbook|rules|rule|checklist|guidelines|policy|standards|instructions|protocol ~3 ]
      [ everyone|everybody|all|<team>|<we>|<role>|<you> ~1 must|should|needs|need|has|have|is|are|shall|ought to? ~1 be ~2 more|careful|aware|mindful|vigilant|attentive|disciplined|responsible|alert|reminded|expected|diligent ]
      - [ everyone|everybody|all|<team>|<role> ~1 must|should|needs|need|has|have|shall|ought|to|please to? ~1 read|check|double-check|test|remember|think|pay|take|know|stay|follow|look|verify|understand|own|learn|watch|keep|care|respect|wake|ask|listen|concentrate|focus|make|ensure|treat|show ~2 ]
      [ <role>|<team>|everyone|everybody|all ~1 are|is ~1 expected|urged|asked|reminded|requested|obliged|encouraged|required|advised to ]
      - [ do|did not|never forget|rush|panic|assume|skip|ignore|be|hesitate|guess|trust|touch|deploy|merge|break|get|let|click ~3 ]
      - [ no more|cowboy|sloppy|careless|shortcuts|excuses|heroics ~3 ]
      - [ keep|keeping ~1 your|our|their|both|an|all|eyes|calm ~1 eyes|eye|head|mind|open|on|calm ~1 ]
      [ next time ~8 ]
      [ by heart ]
      - [ let|we us|should|must|need|have|all ~2 be|try|pay|learn|think|take|become|remember|do|stay|improve|keep ~2 more|better|harder|careful|attention|seriously|ownership|responsibility|that|vigilant|to|ourselves ]
      - [ work|working ~1 more carefully|thoroughly|conscientiously|accurately|precisely|diligently|harder|concentrated ]
      - [ more carefully|thoroughly|conscientiously|diligently|attentively|responsibly|thoughtfully|seriously|cautiously|closely ]
      [ discipline|vigilance|diligence|care|attention|concentration|seriousness|accuracy is|are|must|needs|remains ~2 ]
      [ promise|vow|swear|pledge|commit|resolve to ~4 ]
      [ measure|look|check|think|ask|read|test twice|first ~1 , ~2 cut|act|deploy|merge|later|push|shoot ]
      [ eyes|ears open ]
      [ treat ~4 as if|though ]
      [ all ~1 @role : ]
      - [ ( everyone|all|everybody|whole ~2 ]
    `,
  },
  {
    kind: 'team-blame',
    patterns: `
      [ <team> @adv? never|rarely|seldom|hardly|always @adv? @v:s|@v:b|@v:d|answers|answer ]
      + [ <team> @adv? broke|messed|screwed|botched|bungled|failed|ignored|forgot|fumbled|caused|dropped|blew|neglected|refused|insisted|misconfigured|mishandled|ruined|wrecked|slept|dithered|sabotaged|misjudged|underestimated|overlooked|missed ]
      [ <team> ~2 did|does|do|will|would|has|had|have not @v:b|@v:n|bother|care|even|test|tell|inform|know ]
      [ typical|usual|yet|again <team> ]
      [ was|were|had been? disregarded|ignored|skipped|overlooked|dismissed|bypassed by <staff> ]
      [ quality|standards|discipline|level|state|morale of|in|at <team> ]
    `,
  },
  {
    kind: 'vague-agent',
    patterns: `
      + [ <some> !else ~1 clearly|obviously|apparently|evidently|must|had|has|decided|thought|left|forgot|did|broke|switched|turned|pushed|deleted|changed|disabled|removed|merged|deployed|ran|put|set|pulled|pressed|clicked|closed|opened|approved|edited|committed|hard-coded|hardcoded|copied|pasted|wrote|made|unplugged|overwrote|dropped|failed|tripped|used|touched|moved|enabled|forgets|took|gave|signed ]
      [ whoever ~3 @v:d|was|had ]
      - [ whoever ~3 @v:s|is ]
      [ a|some|one|certain|unnamed|unknown|unidentified|anonymous|particular|certain ~2 certain|unnamed|unidentified|anonymous|unknown|particular|one ~1 @role|team|colleague|person|individual|somebody|party|office|department ]
      [ certain|unnamed|unidentified|anonymous people|persons|individuals|colleagues|parties|quarters|teams|engineers|developers|circles|departments|person|individual|colleague|engineer|developer|team ]
      [ by|of ~1 someone|somebody|person|persons|people|party|parties unknown|who ]
      [ persons|person|party|parties unknown ]
      [ <some> ~1 tampered|meddled|played|fiddled|messed with|around ]
      [ not a soul ]
      [ by persons|person|people|someone|somebody|parties unknown|who ]
      [ some|certain people|persons|colleagues|engineers|developers|folks|individuals|teams @adv? still? @v:b|@v:d|seem|think|believe|do|prefer ]
      - [ not everyone|everybody|all|every ~3 @v:b|@v:s|@v:d|reads|read|did|does|seems|has|was|is|had ]
      [ rubber-stamped|rubberstamped|waved through|whisked|nodded|waived|hand-waved ]
      + [ waved ~3 through ]
      + [ rubber-stamped|rubberstamped ]
      [ was|were|been ~1 nodded|waved|rushed|slipped|sneaked|smuggled|hushed|swept|brushed|whipped|cobbled|thrown|banged|hacked|slapped ~1 through|in|together|up|under|aside|past|together ]
    `,
  },
  {
    kind: 'response-criticism',
    patterns: `
      + [ <who> ~2 wasted|squandered|burned|burnt ~5 minutes|hours|time|hour|day|half|days ~1 !to|because|due ]
      [ <who> @adv? lost ~5 minutes|hours|time|hour|day|half|days ~1 !to|because|due|of ]
      + [ <any> @adv? was|were|is|are|has ~1 too|so|very|unacceptably|painfully|remarkably|terribly|extremely|inexcusably slow|late|hesitant|timid|long|sluggish|passive|reluctant|busy|loud|rude|panicked ]
      + [ <any> ~2 slow|late|hesitant|reluctant ~1 to react|respond|escalate|act|answer|acknowledge|decide|join|notice|call|engage|realise|realize|admit|wake|understand ]
      [ <any> ~1 took ~5 minutes|hours|long|time|hour|ages|forever|days|eternity|half to ~1 react|respond|escalate|act|answer|acknowledge|decide|join|notice|call|engage|realise|realize|admit|wake|understand|find|log|look|read|open|pick ]
      [ <any> ~1 finally|eventually|belatedly|at|only last? ~1 @v:d|@v:s|got|woke|understood|decides|joined|decided|realised|realized|responds|showed|turned|condescended|bothered|deigned ]
      - [ after|despite|with|in ~3 much|endless|long|lengthy|some|hours|minutes ~3 discussion|debate|dithering|hesitation|arguing|back-and-forth|deliberation|confusion|hand-wringing|bickering ]
      [ headless|chickens|panic|chaos|chaotic|circus|zoo|mess|disarray|theatre|theater|comedy|shambles ] ~4 <any>|bridge|response|channel|call|room
      [ went|going|gone|go|goes back to sleep|bed ]
      <any> ~8 [ back to sleep|bed ]
      [ took|takes|mistook|dismissed ~4 for|as ~1 noise|false|joke|flapping|glitch|nothing|test|drill|routine|unimportant ]
      [ all of a sudden ]
      [ @loaded:d|@loaded:s|@loaded:g ~3 ] ~4 <any>
      - [ <any> ~1 @loaded:d|@loaded:s ~2 ]
      - [ <any> ~3 arguing|discussing|debating|bickering|guessing|chatting|dithering ~2 ]
      - [ unresponsive|unreachable|nowhere|offline|absent|away|missing|asleep|invisible|mia ~1 to? be? found? ] ~4 for|during|when|until|while
      [ <any> was|were ~2 nowhere|unreachable|unresponsive|absent|asleep|invisible|unavailable|missing|late ]
      [ nowhere to be ~1 seen|found ]
      + [ <staff>|<they> ~1 reacted|responded|answered|acted|escalated|moved|replied|decided ~1 far|much|way|too|very|rather|so? too|far slow|slowly|late|little ]
      [ finally|eventually|belatedly|at-last deigns|deigned|shows|showed|bothers|bothered|condescends|turns|turned|wakes|woke|bestirs|gets up|to|itself|around? ]
      [ clumsy|rude|curt|harsh|defensive|panicky|slow|sluggish|chaotic|half-hearted|lacklustre|lackluster|timid|hesitant|belated|confused|disorganised|disorganized|uncoordinated|amateurish|shambolic|lethargic|late|tardy|hectic|aimless response|reaction|communication|reply|tone|handling|answer|escalation|coordination|start|troubleshooting|debugging|crisis|decision|decisions|responders ] !must|should|shall|will|can|may
      [ at|long last ]
      [ wandered|wanders|wander|drifted|drifts|dropped|drops|dozed|dozes|nodded|nods off ]
    `,
  },
  {
    kind: 'rule-breaking',
    patterns: `
      + [ <any> ~2 @flout:d|@flout:s|@flout:n|@flout:b|ignored|ignores|disregarded|broke|breaks|skipped|jumped|dodged|sidestepped ~4 rule|rules|process|procedure|policy|policies|freeze|protocol|runbook|checklist|guideline|guidelines|instructions|review|approval|order|orders|queue|chain|standards|convention|agreement|four-eyes|gate|window|regulations|controls|instruction|ban|code ]
      [ rule|rules|process|procedure|procedures|policy|policies|freeze|protocol|runbook|checklist|guideline|guidelines|instructions|instruction|agreement|agreements|standards|convention|principle|regulations|approval|approvals|review|controls was|were|is|are|had|has|have|been ~1 been? simply|just|openly|knowingly|plainly|again|once|repeatedly|not|never|un ~1 @adv? followed|respected|observed|obeyed|ignored|flouted|violated|bypassed|disregarded|broken|kept|adhered|applied|circumvented|skipped|sidestepped|heeded ]
      + [ rule|rules|process|procedure|procedures|policy|policies|freeze|protocol|runbook|checklist|guideline|guidelines|instructions|instruction|agreement|agreements|convention|principle|regulations was|were|been ignored|flouted|violated|bypassed|disregarded|broken|circumvented|sidestepped|disobeyed|defied ]
      [ in|clear|plain|open|blatant|against|despite|direct|contrary|flagrant violation|breach|defiance|contravention|disregard|contempt|contradiction of|to ~5 ]
      [ contrary to|against ~3 rule|rules|policy|policies|procedure|procedures|agreement|orders|order|instructions|instruction|guidelines|freeze|protocol|process|advice|agreed|runbook|what|convention|better|express|explicit|regulations ~3 ]
      [ against ~1 orders|advice|instructions|policy|regulations|procedure|protocol|better ]
      - [ despite|in|notwithstanding|ignoring ~3 freeze|ban|rule|rules|instruction|instructions|warning|warnings|policy|order|orders|agreement|reminder|reminders|prohibition ]
      [ without|no|lacking ~2 permission|authorisation|authorization|approval|authority|consent|mandate|clearance|sign-off|ticket|change|asking|review|the ~2 ] ~3 <any>
      [ <any> @v:d|@v:s|@adv ~6 without|with|lacking ~2 permission|authorisation|authorization|approval|authority|consent|mandate|clearance|sign-off|ticket|review|blessing|request ]
      [ on|at <they>|his|her|their|its|<one>|own 's? own? ~1 authority|initiative|account|discretion|whim|bat ]
      [ unauthorised|unauthorized|unapproved|illicit|forbidden|prohibited|unsanctioned|undeclared|rogue|illegal|clandestine ~1 change|deploy|deployment|access|command|action|use|merge|work|shortcut|commit|push|tool|script|fix|hotfix|job|override|engineer|developer|restart|release|experiment|test|update|bypass|modification|rollout|maintenance|cable|device ] !by|error|errors|response|responses|requests|request
      [ discipline|compliance|obedience|rule-following|adherence ~1 is|was|has|had|of|to|in ~3 ]
      [ not ~1 allowed|permitted|authorised|authorized|supposed|entitled to ]
      [ forbidden|prohibited ~2 by|since|for|under|in ~3 ]
      [ rules|rule exist|exists|are|is|apply|applies ~2 rules|rule|reason|everyone|everybody|too|clear|for|all ]
      [ <any> ~1 felt|felt|thought|considered|believed|saw ~2 above|exempt|bound|himself|herself|themselves ~2 ]
      [ signed|agreed|promised|sworn|committed|acknowledged ~3 not|never|to ~1 do|to|follow|run|deploy|use ~1 ]
      [ had been told|instructed|ordered|warned|asked|reminded ~2 not|never|to|several|repeatedly|twice|that|before|about ]
      [ was|were told|instructed|ordered|warned|asked|reminded ~1 not|never|several|repeatedly|twice|before|three|more ]
      + [ disobeyed|disobedience|insubordination|disobeying|defied|defying|flouted|flouting ]
      [ two|four-eyes|two-person|four-eye|dual|peer principle|rule|control|review ~6 one|a|single|two ~1 eyes|pair|person|click|hand ]
      [ himself|herself|themselves|own|self-approved|self-merged ~1 approved|merged|reviewed|sign|pull|pr|request|change ]
    `,
  },
  {
    kind: 'singling-out',
    patterns: `
      + [ of all people|teams|places|colleagues ]
      [ <name> ~1 again|, again|once|of|as ~1 again|more|usual|always|course ]
      - [ except|but|save|apart|other from|than|for? <name>|one|the|<role>|<they> ~3 $ ]
      [ everyone|everybody|all|others|whole|rest ~8 except|but|apart|save|only from|for? ~1 <name>|<role>|<they>|one|<team> ]
      - [ only|alone <name>|<they>|one ~1 person|<role>|@v:d|did|had|was ~2 ]
      - [ <name> alone|only|was|is|as the? only|one|single|sole ~2 ]
      [ first|second|third|fourth|fifth|sixth|nth|umpteenth|another|last|latest ~3 incident|outage|time|mistake|rollback|case|failure|page ~2 with|by|from|for|of|caused|under|involving|that|in ~2 <name>|<they>|<role>|<team>|same ~1 ]
      [ same person|engineer|developer|author|team|name|hands|people|colleague|operator|contractor|squad|committer|employee|technician|individual|crew|shift|suspects|desk ]
      [ the? engineer|developer|person|one|name|author|operator|colleague|individual|employee|technician|admin|@role ~1 responsible|behind|in-question|concerned|at|who ~6 is|was|: <name> ]
      [ responsible ~2 : <name>|<role>|<team>|<they> ]
      [ author|committer|approver|reviewer|deployer|responsible|culprit|operator|merged|approved|written|done|offender ~1 :|by|= ~1 <name> ]
      [ <name> ~1 is|was|has|had|holds|leads|tops|accounts|heads ~5 most|record|times|incidents|outages|list|ranking|table|statistics|number|history|track|reputation|known ]
      [ we|everyone|everybody|all|you ~1 know|knows|knew who|which|whom|whose ]
      [ has|have|had a|his|her|their|some|such|certain history|track|reputation|record|habit|tendency|knack|talent ]
      - [ unlike|compared|in|contrary ~1 to|with|contrast? ~2 <name>|others|colleagues|peers|rest|everyone|<team> ~1 ]
      [ it|that|this is|was <name> who|again|that ]
      [ it is|was <role>|<they> who|again|that ]
    `,
  },
  {
    kind: 'deflection',
    patterns: `
      + [ has|have|had|with|can only|just|nobody themselves|himself|herself|itself|yourself|ourselves ~1 to ~1 thank|blame ]
      + [ user|customer|client|customers|users|client's|tenant|merchant error|errors|mistake|fault|stupidity|ignorance|failure|misuse|negligence|carelessness ] !rate|rates|message|messages|handling|code|codes|page|pages|budget|ratio|count|log|logs|percentage|responses|spike
      [ <outside>|<team>|they|<they>|the ~2 have|has|had|can only|nobody|no-one|to|thank|blame themselves|himself|itself|else|to ~2 ]
      [ solely|entirely|squarely|exclusively|wholly|purely ~1 at|with|by|on|to|caused|the|due ~4 <outside>|<team>|vendor's|customer's|side|supplier's|provider's ]
      [ <outside>|<they>|<team> 's? ~2 fault|blame|problem|responsibility ] !to
      [ fault|blame|responsibility|error|mistake|problem|negligence|failure lies|lay|is|was|rests|sits|squarely|belongs ~2 with|at|on|by|entirely|solely ~2 ]
      + [ blame ~2 on|lies|with|rests|goes ~2 ]
      [ not|nothing|no|never ~3 our|we ~1 fault|problem|error|mistake|doing|responsibility|blame|making|issue|job|bug|do|side ]
      [ nothing ~1 wrong|<we> ~2 on|with|could|to ~1 our|side|do|blame ]
      [ on|from|at our side|end|part ~2 everything|all|nothing|no|things ~4 ]
      [ everything|all|nothing|things ~4 on|at|from our side|end|part ]
      + [ not us ]
      [ <outside>|<team>|<they> should|ought|must not? @adv? have @v:n|<ed>|been ]
      - [ <outside>|<team>|<they> ~2 should|could|would|ought|must not? ~1 have ]
      - [ <outside> ~2 did|does|do|would|could|will not @v:b|read|bother|care|understand|follow|know|tell|inform|update|test|listen ]
      [ <outside> ~2 ignored|ignores|ignore|refused|refuses|neglected|failed|forgot|insisted|insists|broke|botched|misused|misuse|abused|abuse ]
      [ <outside> ~2 who|that ~1 cannot|can't|refuse|ignore|ignored|did|do|insist|click|clicked|never|still|read ~3 ]
      [ own|their|his|her fault ]
      [ ask|asks|address|direct|directed|send|complaints|questions|complain|refer|thank|thanks|see ~4 to|the|with|at|: ~1 <outside>|hosting|vendor|them|supplier|provider|carrier|company|partner ]
      [ let|left|letting|leaving <we> ~1 down|hanging|in|alone|standing ]
      [ <outside>|<team> ~1 is|are|was|were ~1 responsible|accountable|liable|guilty|culpable|to-blame ]
    `,
  },
  {
    kind: 'sarcasm',
    patterns: `
      + [ congratulations|congrats|kudos|bravo|applause|chapeau|hooray ~1 to|for ~1 whoever|somebody|someone|the|our|<role>|<team>|everyone|those|a ]
      [ brilliant|genius|ingenious|bright|stellar|splendid|wonderful|marvellous|marvelous|glorious|heroic|legendary|masterful|inspired|visionary|magnificent|clever|bold|brave|creative|innovative|stroke idea|plan|move|decision|thinking|approach|choice|engineering|masterpiece|interpretation|way|use|of|solution|trick|strategy ]
      [ a|what|such|real|true|another stroke|masterpiece|masterclass|triumph|miracle|wonder|work|gem|feat of genius|engineering|planning|art|teamwork|communication|foresight|? ]
      [ who needs|need ~8 ]
      [ what could|can possibly|ever? ~1 go wrong ]
      - [ at least ~4 got|had|enjoyed|slept|was|were|is|managed|now|kept|finished|found ~5 ]
      [ apparently|evidently|presumably|obviously|seemingly|surely , ]
      [ ^ apparently|evidently|presumably|surely ] !for|because|due|since|as|by
      [ masterclass|masterpiece|triumph|monument|tribute in|of|to ]
      [ good|nice|great|lovely|impressive|strong|fine job|work|one|going|catch|show|effort|performance , ~2 ]
      [ our|the|his|her|their hero|heroes|genius|wizard|expert|experts|specialist|superstar|rockstar|ninja|ninjas|champion|champions|friends|artist|artists|visionary|magician ~1 in|from|at|of|on|again|decided|thought|had|struck|had? ]
      - [ nobel|oscar|medal|prize|award|trophy|certificate|golden|crown for|to|goes|of|award|prize ]
      - [ tradition|custom|sport|hobby|habit|pastime|favourite|favorite ~2 of|here|in|at|sport|among ~3 ]
      - [ anniversary|birthday|celebration|celebrate|commemorative|souvenir|encore|sequel|season|episode|jubilee ]
      [ buy|give|lend|send|get|gift|present|donate <team>|<staff>|<they> ~1 a|an|some|new ~1 calendar|clock|watch|dictionary|alarm|map|calculator|glasses|book|copy|coffee|compass|flashlight|torch|manual|mirror|pair|course|ruler|magnifying|thesaurus|telescope ]
      - [ anyone|anybody|someone|somebody|people|person|those who|that can ~1 read|count|spell|write|type|tell|think|add ]
      [ 👏|🙄|🤦|😴|🤡|🙃|🎉|🥳|🏆|😏|🤷|😒|🍿|🥇|🎂|🍰|😇|🦄|🧠|🫠|👍|🤣|😂 ]
      - [ <one> ~1 “|" ~3 ”|" ~1 ]
    `,
  },
  {
    kind: 'technology-as-cause',
    where: [...story, 'well'],
    unlessReason: true,
    patterns: `
      ^ [ <cap> <cap>? caused this|it|outage|the outage|incident? ] $
      ^ [ it|this|everything|incident|outage was|is ~1 kubernetes|dns|aws|linux|java|docker|kafka|redis|mysql|postgres|the ~1 fault? ] $
      - [ blame ~2 <cap> ]
    `,
  },
];
