/** English word classes that patterns and clause analysis use. Words are separated by blanks. */
export const words: Readonly<Record<string, string>> = {
  aux: 'had has have having was were is are be been being am do does did will would can could should shall may might must ought',
  modalPast: 'should could would might must ought',
  beform: 'was were is are be been being am got gets get',
  not: "not n't never hardly barely scarcely",
  det: 'the a an this that these those each every any some another no both all our my his her their its your whose',
  prep: `of in on at by for from to with without into onto over under after before during since until through against between among about
    across behind beyond within upon via per despite toward towards along near off out up down as than like unlike except besides amid inside outside`,
  conj: 'and or but nor so yet because while whereas although though if unless when whenever where as that which who whom whose since until before after once than',
  /** Degree and manner adverbs that may stand between subject and verb. */
  adv: `also just simply only then again later still already even actually really probably apparently perhaps maybe obviously clearly evidently plainly once
    twice quickly slowly soon too always often usually sometimes mostly merely manually directly deliberately knowingly happily blindly hastily hurriedly
    accidentally mistakenly inadvertently wrongly erroneously incorrectly carelessly negligently recklessly unfortunately sadly finally eventually promptly
    silently quietly nevertheless nonetheless however therefore thus both all first immediately repeatedly completely fully entirely partly partially properly correctly
    successfully recently previously initially originally subsequently routinely consistently seriously honestly frankly cheerfully boldly bravely secretly
    unknowingly unwittingly thoughtlessly heedlessly casually mindlessly lazily sloppily prematurely needlessly unnecessarily stubbornly foolishly naively
    conveniently regularly ever personally independently separately together jointly long half`,
  /** Adverbs that judge the one who acts. */
  badAdv: `carelessly negligently recklessly blindly hastily hurriedly thoughtlessly heedlessly mindlessly lazily sloppily stubbornly foolishly naively
    irresponsibly clumsily stupidly cavalierly incompetently amateurishly unprofessionally half-heartedly cheerfully happily knowingly wilfully willfully
    deliberately conveniently arrogantly ineptly unthinkingly rashly impatiently selfishly shamelessly needlessly inexcusably inexplicably obliviously
    haphazardly lackadaisically absent-mindedly absentmindedly complacently nonchalantly flippantly slavishly dutifully belatedly`,
  /** By accident: about the error, not yet the judgement. */
  slipAdv:
    'accidentally mistakenly inadvertently erroneously unintentionally unwittingly unknowingly wrongly incorrectly improperly prematurely',
  /** Adjectives that judge a person or what a person does. */
  badAdj: `careless reckless sloppy negligent lazy clueless incompetent stupid ignorant foolish irresponsible hasty thoughtless heedless clumsy inept
    lax slapdash shoddy amateurish unprofessional half-hearted half-baked complacent inattentive distracted absent-minded overconfident over-confident cavalier
    impatient naive arrogant stubborn ill-considered ill-advised ill-judged ill-conceived misguided questionable dubious shortsighted short-sighted
    unforgivable inexcusable unacceptable embarrassing shameful disgraceful laughable cowardly dishonest selfish unwise injudicious slipshod
    perfunctory cursory lackadaisical lackluster lacklustre sluggish unserious uninterested indifferent disinterested  oblivious
    undisciplined trigger-happy gung-ho cowboy hare-brained harebrained brainless mindless unthinking rash feckless hapless bumbling unqualified
    untrained inexperienced unskilled uneducated  under-qualified underqualified   poorly-trained  
       hurried rushed lazy-minded irrational childish appalling deplorable lamentable woeful pathetic
    botched bungled fumbled mishandled panicky wilful willful blatant gross egregious flagrant rookie schoolboy  silly dumb idiotic ludicrous absurd reprehensible`,
  /** Nouns that judge diligence or character. */
  badNoun: `carelessness negligence neglect laziness sloppiness recklessness incompetence stupidity ignorance complacency inattention indifference
    irresponsibility clumsiness haste impatience arrogance overconfidence hubris indiscipline ineptitude disobedience insubordination foolishness thoughtlessness
    inattentiveness apathy lethargy forgetfulness absent-mindedness naivety naiveté stubbornness amateurism unprofessionalism cowardice selfishness vanity
    convenience ambition greed pride ego egos bravado wishful slackness heedlessness oversight sloth`,
  /** Nouns for an error of a person. */
  slipNoun: `mistake error slip blunder oversight lapse typo carelessness negligence inattention misjudgement misjudgment fumble gaffe slip-up mishap
    fault misclick blooper howler clanger omission failure shortcut workaround`,
  /** Things a person made: "Ana's patch". */
  work: `change patch commit migration deploy deployment release rollout merge fix hotfix pr pull-request mr diff branch script config
    configuration edit update rewrite refactoring refactor command query job decision choice shortcut workaround idea note handover design code
    module keystroke click action approval review sign-off signoff experiment rule filter template cleanup push upload spreadsheet plan laptop
    oversight mistake error slip carelessness negligence inattention failure haste impatience habit test tests one-liner typo cronjob regex assumption
    optimisation optimization improvisation improvisations tinkering meddling stubbornness insistence enthusiasm creativity tweak tweaks absence silence handiwork`,
  /** What systems are made of: their presence as a subject marks a mechanism. */
  system: `console tool tooling dashboard runbook playbook alert alerts alarm monitor monitoring docs documentation doc guide standard standards checklist pipeline ci cd schema config
    configuration ui screen page display label labels panel procedure process policy template default defaults threshold limit quota rule rules lint linter
    validation check checks gate test tests suite staging environment environments index log logs metric metrics graph exporter probe health-check healthcheck query job cron
    scheduler queue cache database db table cluster node nodes server servers host hosts service services api endpoint gateway proxy balancer network
    switch router firewall sensor controller firmware driver kernel library client sdk app application button dialog menu form field flag flags
    script cli command commands parameter option options setting settings value values certificate cert key token secret permission permissions role access account
    deployment deploy release rollout rollback build artifact image container pod chart operator-pattern manifest repository repo branch diff view list
    wiki manual handover rota rotation schedule calendar window freeze ticket workflow system systems platform model data backup backups replica replicas standby
    primary failover breaker retry retries timeout timeouts protocol contract format field unit units name names names number numbers bot automation hook webhook
    channel mail email inbox notification notifications pager phone sms app's plant valve pump cable rack ups breaker's interface export import
    training onboarding coverage review budget capacity licence license subscription plan procedure's agreement sla slo severity matrix entry definition design
    code function module class method package dependency version update upgrade`,
  negation: 'no not never nor neither without none nothing nobody',
  /** Words by which a sentence talks about wording instead of blaming. */
  discuss: `instead blameless blamelessly blame-free wording phrase phrased avoid write wrote rephrase reword finger-pointing scapegoat scapegoats label draft
    sentence word words term headline rumour rumor`,
  intense: 'very too so much far way rather quite extremely utterly totally completely simply plainly incredibly',
  dayTime:
    'morning afternoon evening night noon midnight monday tuesday wednesday thursday friday saturday sunday weekend lunch christmas shift vacation holiday',
  wh: 'who what why how whose whom which where when',
  /** Present tense of verbs that tell how things are built. */
  present: `is are has have does do can cannot exists exist shows show hides hide covers cover allows allow lets let accepts accept applies apply belongs belong
    contains contain counts count depends depend differs differ ends end exempts fails fail folds goes hangs hang ignores ignore includes include knows know lacks lack
    leads lead lets lists lives looks looks maps masks means mentions needs need offers only passes permits points prints reads refers refreshes renders reports requires
    returns rounds routes runs sends sets sits skips sorts stands starts starts stays stops stores supports takes treats uses warns wraps writes asks begins carries closes
    collapses compares copies creates defaults describes drops expects expires falls fires gets gives groups holds keeps loads locks matches opens overwrites picks puts
    receives relies resets resembles restarts resolves retries says scales sees serves shares suggests swallows switches truncates waits works averages displays names
    lags averages says speaks calls comes costs cuts defers delays displays distinguishes enforces ensures fits forwards hands hits inherits joins jumps links logs makes
    merges moves omits orders outlives plays polls prefers presents produces prompts pulls pushes purges queues ranks rejects releases removes replaces replays rests retains
    rolls samples scrapes selects separates ships shortens silences spans splits tells tests times tolerates triggers trusts turns updates validates verifies watches`,
  /** Words of a sentence about blame and wording: it is not judged. */
  reflect:
    'symptom blameless blamelessly blame-free antipattern anti-pattern counterfactual counterfactuals reword reworded rephrase rephrased wording scapegoat scapegoats',
};
