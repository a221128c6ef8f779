/**
 * Word fields: English words by what they are about. The scorer looks at the fields of the words of a sentence and of their neighbours, so that
 * a word that no labelled sentence holds still counts by its field. Base forms; plurals, verb forms and adverbs in -ly are found without being listed.
 * A word may stand in several fields.
 */
export const senses: Readonly<Record<string, string>> = {
  /** Care, attention, thoroughness: asked for, praised or missed. */
  care: `care careful attention attentive diligence diligent thorough thoroughness rigour rigor rigorous vigilance vigilant discipline disciplined caution cautious concentrate concentration focus
    focused mindful mindfulness conscientious meticulous scrupulous prudent prudence thoughtful thought responsible responsibility ownership accountable accountability commitment committed effort
    professionalism professional precision precise patience patient alert awake alertness watchful heed concern mind serious seriousness dedication pride craftsmanship love detail quality respect`,
  /** Want of care. */
  careless: `careless carelessness negligent negligence neglect neglectful sloppy sloppiness reckless recklessness lazy laziness hasty haste rash hurry rush thoughtless heedless inattentive inattention
    oblivious complacent complacency cavalier slapdash shoddy lax laxness indifferent indifference superficial cursory perfunctory half-hearted lackadaisical casual nonchalant flippant slack slackness
    irresponsible irresponsibility unthinking mindless distracted distraction absent-minded forgetful forgetfulness dismissive offhand blithe blithely breezy nonchalance lethargy apathy unserious
    slipshod messy mess shrug cheerful cheerfully blindly blind autopilot carefree sleepwalk`,
  /** Skill and knowledge: present or missing. */
  skill: `skill skilled skillful skilful competent competence competency expertise expert experience experienced knowledge knowledgeable know-how qualified qualification qualify trained training
    education educated degree certificate certified certification diploma course lesson lecture school semester semester textbook basics fundamentals talent talented ability able capable capability
    proficient proficiency familiar familiarity grasp understanding wisdom wise literacy literate background seniority senior veteran seasoned mature maturity master mastery fluent`,
  /** Want of skill. */
  unskilled: `incompetent incompetence inept ineptitude unqualified untrained inexperienced inexperience unskilled ignorant ignorance clueless amateur amateurish novice rookie beginner newbie greenhorn
    junior trainee intern apprentice graduate student newcomer unfamiliar unprofessional overwhelmed overstrained overchallenged depth confused confusion bungle botch fumble hapless clumsy
    untalented unfit unsuited dilettante naive naivety bumbling blunder unable incapable hopeless helpless green`,
  /** Being clear to see, known or expected. */
  plain: `obvious obviously evident evidently clear clearly plain plainly apparent visible visibly transparent glaring blatant unmistakable unmissable conspicuous foreseeable predictable
    expected expectable inevitable inevitably surprise surprising unsurprising surprised known well-known common sense commonplace trivial trivially elementary basic textbook secret doubt sight eyes
    letters bold red flashing warning writing wall hint hints sign signs signal shout scream cry staring stare textbook child anyone everybody coming clue crystal daylight reader history prophecy
    prophet crystal omen foretold predicted prediction forecast waiting happen lesson`,
  /** Ease: small effort that would have done. */
  easy: `easy easily simple simply trivial quick quickly minute minutes moment second seconds glance look click keystroke call phone question mail message sentence word line grep command search
    one single mere merely enough sufficient suffice suffices cheap free nothing little five ten two cost effort spare five-minute two-line one-line page paragraph hour coffee`,
  /** Desires, feelings and interests that are given as motives. */
  motive: `want wanted wish hope hoped prefer preferred preference desire eager eagerness ambition ambitious ego pride proud vanity convenience convenient comfortable comfort comfortably laziness greed greedy
    bonus promotion career cv prestige glory fame applause impress impression fear afraid scared coward courage brave stubborn stubbornness insist insistence refuse reluctance reluctant unwilling
    unwillingness interest interested bored boredom boring fun enjoy enjoyment happy glad tired motivation motivated pretend hide cover conceal secretly deliberately intentionally knowingly wilfully
    temptation tempt curious curiosity impatient impatience rather bother bothered inconvenient annoyance annoying fed loyalty face reputation favourite dislike hate love mood temper revenge spite`,
  /** Free time, meals, sleep, leaving. */
  leisure: `lunch dinner breakfast coffee tea beer wine pub bar party barbecue pizza cake snack meal dessert canteen kitchen holiday vacation beach ski weekend evening friday saturday sunday home
    bed sleep asleep nap doze snore dream pillow train bus commute leave rest break cigarette smoke football match game film movie television tv series concert birthday wedding golf tennis gym sun
    weather christmas easter knock-off gone early free leisure chat chatting gossip phone handy social scrolling shopping`,
  /** The body, as where things go wrong. */
  body: `eye eyes hand hands finger fingers thumb head heads brain mind ear ears mouth nose arm shoulder shoulders foot feet hat heart stomach nerve nerves keyboard chair desk screen blink shrug nod yawn`,
  /** Speed and lateness of people. */
  late: `late lately later slow slowly sluggish delay delayed tardy tardiness belated belatedly hesitate hesitation hesitant wait waited waiting postpone procrastinate dither dawdle linger drag eventually
    finally last length meanwhile still yet ages forever hour hours minutes long longer half quarter overdue unanswered unread silence silent idle idly passive passively eternity already
    soon sooner early earlier promptly immediately reaction react response respond pick`,
  /** Obligation and norms. */
  norm: `should ought must supposed need needs duty obliged obligation required requirement expected rule rules policy policies procedure process protocol regulation guideline standard norm convention
    instruction instructions order orders agreement freeze ban law principle checklist runbook playbook handbook manual four-eyes approval approve permission authorisation authorization authorised
    authorized permit allowed forbidden prohibited compliance comply obey adhere follow followed respect mandate clearance sign-off contract promise promised signed commitment`,
  /** Breaking norms. */
  flout: `flout defy disobey violate violation bypass circumvent sidestep breach contravene disregard ignore ignored evade dodge skip skipped break broke broken unauthorised unauthorized unapproved
    against despite contrary defiance disobedience insubordination rogue illicit clandestine secretly behind back unilaterally unilateral freelancing private own override exception exempt above regardless
    nevertheless nonetheless anyway shortcut corner corners cowboy maverick`,
  /** Sanctions, exposure, loss of rights. */
  punish: `punish punishment sanction sanctions reprimand warning fire fired sack dismiss dismissal disciplinary discipline hr consequence consequences penalty penalise penalize fine deduct bonus salary
    review appraisal performance improvement pip suspend suspension demote demotion revoke withdraw remove removal strip exclude exclusion ban bar restrict confiscate name shame publish list apologise
    apologize apology explain justify account accountable talk conversation feedback confront lecture record file blame culprit guilty guilt responsible liable liability replace terminate termination
    supervise supervision retrain retraining refresher remind reminder repeat mandatory compensation sue invoice transfer reassign`,
  /** Appeals. */
  appeal: `please remember remind reminder careful carefully attention double-check try always never everybody everyone all vigilance vigilant awareness aware stress emphasise emphasize emphasize importance
    important urge encourage ask request expect must think twice before mind stay keep read motivate call appeal commit discipline culture mindset attitude better more harder closer sharper next time`,
  /** Fault and guilt. */
  guilt: `fault blame blamed guilt guilty culprit culpable responsible responsibility cause caused reason behind doing handiwork liable perpetrator offender sinner villain accused excuse excuses scapegoat
    own owe thank thanks courtesy due attributable attributed trace traced origin source trigger root name signature`,
  /** Errors. */
  error: `error mistake slip slip-up blunder lapse oversight typo mix-up confusion confuse mistype misread misjudge misconfigure misunderstand mishap misclick wrong wrongly incorrect incorrectly mistaken
    mistakenly accident accidentally inadvertently erroneous erroneously forgot forget forgotten miss missed overlook overlooked fail failed failure fumble bungle botch screw fat-finger butterfingers
    bug mangle flaw gaffe omission omit bad broken faulty defect`,
  /** Harm. */
  harm: `break broke crash destroy wipe delete deleted corrupt kill ruin wreck damage leak expose lose lost down outage disaster catastrophe bring brought take took knock nuke trash overwrite erase purge drop
    flood block stop freeze kill disable sink cripple harm victim pain suffer suffered`,
  /** Ordinary acts of work. */
  act: `deploy merge push run execute change edit set switch turn restart reboot mute rotate apply roll release ship commit enter type select pick choose copy paste unplug disconnect truncate upgrade migrate
    scale resize close open start shut pull move rename install configure update modify flip revert force add create write put point import load upload swap replace cancel flush clear grant raise lower
    publish attach mount patch comment hardcode bump schedule resume plug take touch press tweak reset adjust approve sign merge click typed pasted`,
  /** Seeing, checking and asking: done or not done. */
  check: `check verify test look read notice see watch monitor review validate ask inspect question challenge examine spot catch consult confirm double-check cross-check investigate listen observe recognise
    recognize realise realize wonder compare open opened consider think count scan measure proofread glance search grep prove trust believe assume assumption suppose hope guess expect rely luck`,
  /** Telling others. */
  tell: `tell told inform informed mention report escalate communicate communication announce announcement warn warned alert notify page call phone mail message post say said write wrote answer reply
    respond speak talk share brief handover hand-over hand document note ticket channel email slack voice word silent silence mute loud quiet quietly heard hear listen ignore`,
  /** Knowing. */
  know: `know knew known aware unaware awareness understand understood realise remember recall idea clue notion learn learned learnt taught teach memory secret familiar explain explained explanation doubt`,
  /** Coming again. */
  again: `again once twice thrice third fourth fifth second repeat repeated repeatedly another same usual usually always every each habit tradition custom series streak record times time yet still more
    once history pattern track familiar regular regularly frequent often never first last tenth umpteenth nth`,
  /** Others to compare with. */
  compare: `other others else unlike compared comparison contrast than rest everyone everybody colleague colleagues peer peers team teams same only alone exception except apart single sole worst best most
    average elsewhere competitor competitors normal ordinary any anyone anybody reasonable decent sensible average competent professional`,
  /** Praise, wonder and celebration; irony where it does not fit. */
  praise: `brilliant genius great good nice lovely wonderful splendid marvellous marvelous glorious heroic legendary masterful inspired magnificent clever bold brave creative impressive excellent
    fantastic amazing superb stellar bravo congratulations congrats kudos applause hooray medal prize award trophy record hero masterpiece masterclass triumph miracle remarkable remarkably admirable
    admirably generous generously kind kindly thoughtful perfect perfectly proud well flying colours success successful luckily fortunately thankfully famous celebrated art poetry poem elegant beautiful
    charming touching noble ambitious confident confidence optimistic optimism faith hope trust prayer luck courage enthusiasm`,
  /** Words of disapproval. */
  bad: `bad poor poorly terrible awful horrible dreadful abysmal appalling weak lousy miserable questionable dubious unacceptable embarrassing embarrassment shameful shame disgrace disgraceful laughable
    absurd ridiculous ludicrous stupid stupidity foolish fool silly dumb idiot idiotic insane crazy mad nonsense senseless pointless needless needlessly unnecessary inexcusable unforgivable regrettable
    sad sadly pathetic disappointing disappointed unfortunate unfortunately wrong chaotic chaos disorganised disorganized messy unwise ill-advised misguided shortsighted short-sighted immature childish
    irrational stubborn arrogant arrogance rude unreliable unprofessional hopeless half-baked quick-and-dirty cheap mess disaster farce joke circus playground toy hobby excuse`,
  /** Hierarchy and employment. */
  rank: `junior senior trainee intern apprentice new newest youngest freshly contractor freelancer external consultant temp temporary boss manager lead head director chief probation hire hired joiner
    weeks months graduate week degree veteran deputy`,
  /** Customers and other outsiders. */
  outside: `customer client user vendor supplier provider carrier partner upstream third-party third party manufacturer hoster registrar agency contractor merchant tenant bank courier host cloud aws google
    microsoft azure community maintainer volunteer volunteers their they them side own`,
  /** Things that are built: when they are the subject, a system acts. */
  system: `system service server database cluster node pod container queue cache proxy balancer gateway network switch router firewall firmware driver kernel library sdk api endpoint schema index log metric
    graph probe check pipeline ci job cron scheduler script cli tool console dashboard page screen form field button dialog menu default flag parameter option setting config configuration threshold limit
    quota timeout retry alert alarm pager monitor template certificate key token secret permission role account backup replica failover release deployment build image artifact branch bot automation hook
    webhook mail protocol format contract sensor controller plant valve pump cable interface export import model environment staging production volume disk memory thread connection pool query table column
    row value entry cell app application website portal feature module component function class method package dependency version update upgrade machine device software hardware rota calendar wiki runbook
    checklist procedure process policy inventory catalogue catalog registry repository document documentation handover manual label colour color name list map zone region rack site line unit parser regex
    rule filter loop lock race request response session`,
  /** What a gap in a system is made of. */
  gap: `no without missing lack lacks lacked absent absence none neither nothing only not unavailable undocumented uncovered untested unmonitored blind unset empty stale outdated old hidden ambiguous identical similar alike
    same unlabelled unlabeled unclear silent manual single point`,
  /** Connectives that introduce a reason. */
  reason: `because since as due so given which where whose while therefore thus hence reason explains explain means meant made makes allows allowed let lets leads led looks looked shows showed hides hid
    requires required needs depends depended accepts accepted`,
  /** Words about documents and wording. */
  discuss: `blameless blame-free wording phrase phrased avoid instead rephrase reword draft sentence term headline template guide quote quoted written heading title label word words call called say says
    facilitator retro retrospective postmortem culture safe safety psychological principle`,
  /** Quotation of others. */
  quote: `wrote writes says said called calls complaint complained comment commented tweet tweeted post posted review forum thread newspaper press article journalist letter quote quoted reads asked reply
    replies customer feedback`,
  /** Time that is given as an extent. */
  extent: `hour hours minute minutes day days week weeks month months year years half quarter whole entire full three four five six seven eight nine ten eleven twelve forty fifty hundred`,
  /** Doubt and seeming. */
  seeming: `apparently evidently presumably seemingly supposedly allegedly perhaps maybe probably surely certainly doubtless somehow seem seemed appear appeared guess wonder mystery mysterious strange strangely odd oddly
    curious curiously funny interesting interestingly remarkable notable so-called`,
  /** Degrees. */
  degree: `very too so much far way rather quite extremely utterly totally completely simply plainly incredibly entirely fully purely sheer pure utter mere such even just only at least all hardly barely scarcely nearly almost
    more less most least enough`,
  /** Unnamed agents. */
  someone: `someone somebody anyone anybody whoever one person people individual human man woman guy folks nobody none no-one everyone everybody those who`,
  /** Choice. */
  choice: `choose chose chosen choice decide decided decision prefer preferred opt opted judgement judgment call priority priorities prioritise prioritize decline declined refuse refused accept accepted willing consider
    considered deem deemed instead rather favour favor`,
};
