/**
 * English verbs by what they say about the one who does it. Base forms; the lexicon makes the others (irregular ones are listed below).
 * `word+particle` is a phrasal verb: the verb carries the class, patterns ask for the particle where it matters.
 */
export const verbs: Readonly<Record<string, string>> = {
  /** Acts that are errors by their meaning. */
  err: `botch bungle fumble butcher mangle wreck ruin misconfigure mistype misread misjudge mishandle miscalculate fat-finger fatfinger misinterpret
    misunderstand misdiagnose mismanage misuse mislabel misplace mislay misroute mismatch miscount muddle garble goof blunder flub err overreact
    underestimate screw mess sabotage muck cock mispaste misspell misdirect mis-type mis-click misclick misapply mis-configure mis-read foul bork`,
  /** Acts that leave something undone. */
  omit: `forget neglect overlook omit skip miss ignore disregard dismiss shirk evade dodge discount ditch forgo forego`,
  /** Breaking an agreed way of working. */
  flout: `flout defy disobey violate bypass circumvent sidestep override break-rule breach contravene transgress disrespect short-circuit overrule`,
  /** Harm as the direct object of a person's act. */
  harm: `break destroy wipe corrupt crash kill overwrite clobber erase damage poison trash cripple ruin nuke bring-down tank leak expose lose trip sink`,
  /** Plain acts of work on systems. */
  act: `deploy merge push run execute delete drop remove change edit set disable enable switch turn restart reboot silence mute rotate apply roll
    release ship approve commit enter type click select pick choose copy paste unplug disconnect truncate upgrade downgrade migrate scale resize
    close open start stop shut pull move rename install uninstall configure reconfigure update modify alter flip toggle revert force trigger
    launch promote demote assign add create write put place point route export import load upload swap replace cancel purge flush clear clean
    sign grant revoke raise lower increase decrease reduce double triple publish unpublish detach attach mount unmount format patch cut leave
    hardcode hard-code comment exclude whitelist blacklist block unblock kill terminate tune bump schedule reschedule suspend pause resume skip
    connect plug wire drain take hand touch press hit mark resolve tag untag test introduce tweak decommission provision reset adjust refactor
    rebase squash cherry-pick archive acknowledge ack bring cause make use give order issue send mail reuse reroute bind duplicate fill register
    convert wipe truncate rewrite rework disable-probe power unscrew seal drill dig cordon taint reimage flash bootstrap unset loosen insert`,
  /** Looking after things: their absence is an omission. */
  heed: `check verify test look read notice see watch monitor review validate ask tell inform escalate communicate document think consider
    react respond act follow consult confirm double-check doublecheck cross-check inspect question challenge examine spot catch care bother warn alert notify report tidy
    mention flag page call update renew rotate clean close finish complete add set write include announce coordinate plan prepare anticipate foresee
    investigate study listen pay answer reply attend own handle remember remove revert record log track pick take raise sound open
    observe reach involve invite copy brief hand wait stop enable configure prioritise prioritize address fix do make ensure lift
    acknowledge ack agree speak say share back restore practise practice rehearse try run keep maintain scan compare estimate measure count order patch upgrade`,
  /** Verbs that carry a judgement of the one who does it. */
  loaded: `insist wander stroll shrug doze dither dawdle procrastinate bumble blunder panic flail fiddle tinker meddle waffle bicker squabble grumble ramble
    slack loaf sleepwalk coast gamble speculate rush barge storm scramble stumble snooze ghost stonewall drag linger loiter vanish brag boast bluff cheat
    pretend whine complain sulk gossip sneak smuggle muddle dabble play wing improvise pontificate squander waste rubber-stamp rubberstamp handwave hand-wave
    freelance moonlight slack-off stall obfuscate downplay belittle ridicule sneer mock cave capitulate bulldoze railroad`,
  /** Sanctions. */
  punish: `reprimand punish discipline sanction dismiss-employee fire sack suspend demote penalise penalize admonish scold shame fine censure rebuke name-and-shame
    blame caution bar ban exclude lecture berate chastise confront relieve`,
  /** Verbs of thinking and saying, never an act on a system. */
  say: `say tell write report admit confess claim argue explain state note mention ask reply answer announce declare promise apologise apologize`,
  /** Neutral acts of response. */
  respond: `join acknowledge ack confirm escalate page call start initiate begin identify discover find roll revert restore mitigate resolve investigate
    analyse analyze observe notice detect report post notify inform hand propose suggest decide check compare verify monitor close open declare`,
  /** Common verbs of every kind, so that the engine knows a verb when it sees one. */
  common: `freeze steal lend forbid forgive lie lay light oversee oversleep shake shoot slide speed split spoil spread strike wear upset seek spend believe want think get go come become keep seem stay need try like love hate hope wish expect prefer refuse agree disagree argue discuss debate
    talk promise help work serve live sleep wake rest travel drive walk sit stand hold turn happen occur appear remain continue begin finish end stop fail succeed
    manage tend intend mean pretend offer allow let enable require demand request suggest recommend advise warn urge remind teach train learn study guess
    suspect doubt wonder worry fear trust rely depend assume suppose imagine know understand realise notice feel hear smell taste touch grow shrink rise fall reach
    miss lose win gain earn pay buy sell cost save waste use consume fill empty pick drop throw catch carry bring send receive get accept reject return deliver
    deserve owe belong own share divide join leave arrive enter exit pass cross follow lead guide rule govern control command order obey break bend fold tear burn
    treat handle hurry rush delay postpone wait insist complain apologise apologize admit deny confess explain describe mention claim declare announce blame praise
    thank congratulate celebrate laugh cry shout whisper sing play fight attack defend protect hide seek search look watch stare glance skim read write sign type
    choose select decide judge rate rank score measure weigh count calculate estimate compare build design plan draw sketch paint print produce create invent copy
    convince persuade impress surprise disturb annoy please satisfy suit fit match clean wash wipe sweep tidy organise arrange sort collect gather hire employ fire
    cover discover uncover expose reveal show present demonstrate prove show-up check ask answer speak say tell call name visit meet greet phone email chat post ping
    start restart attempt tackle solve fix repair restore replace improve upgrade dare bother hesitate struggle cope deal behave act react respond shine panic sleep
    nod wave wander drift slip slide fall trip push pull lift press squeeze click tap swipe scroll stumble lean ring bear reckon deem consider regard view see`,
  /** Verbs that take an agent's cause as object. */
  cause: `cause trigger provoke introduce produce inflict spark precipitate`,
};

/** base past participle; the rest is regular. */
export const irregular = `
  freeze froze frozen|steal stole stolen|bend bent bent|burn burnt burnt|bite bit bitten|bleed bled bled|breed bred bred|cling clung clung|creep crept crept|deem deemed deemed|feed fed fed|flee fled fled|fly flew flown|forbid forbade forbidden|forgive forgave forgiven|grind ground ground|hang hung hung|hurt hurt hurt|kneel knelt knelt|lay laid laid|lean leant leant|leap leapt leapt|lend lent lent|lie lay lain|light lit lit|outgrow outgrew outgrown|overhear overheard overheard|oversleep overslept overslept|oversee oversaw overseen|overtake overtook overtaken|prove proved proven|repay repaid repaid|ring rang rung|seek sought sought|sew sewed sewn|shake shook shaken|shine shone shone|shoot shot shot|sing sang sung|slide slid slid|speed sped sped|spill spilt spilt|spin spun spun|split split split|spoil spoilt spoilt|spread spread spread|spring sprang sprung|sting stung stung|strike struck struck|swim swam swum|swing swung swung|tear tore torn|tread trod trodden|upset upset upset|wear wore worn|weep wept wept|wind wound wound|become became become|smell smelt smelt|fight fought fought|sweep swept swept|dream dreamt dreamt|bear bore borne|rise rose risen|uphold upheld upheld|undertake undertook undertaken|sign signed signed|cope coped coped|prefer preferred preferred|occur occurred occurred|regret regretted regretted|hurry hurried hurried
  forget forgot forgotten|break broke broken|see saw seen|do did done|go went gone|take took taken|write wrote written|tell told told|think thought thought
  leave left left|give gave given|know knew known|run ran run|set set set|put put put|cut cut cut|let let let|shut shut shut|hit hit hit|read read read|choose chose chosen
  make made made|say said said|send sent sent|find found found|catch caught caught|lose lost lost|bring brought brought|begin began begun|speak spoke spoken
  hear heard heard|feel felt felt|keep kept kept|sleep slept slept|pay paid paid|mean meant meant|wake woke woken|fall fell fallen|hold held held|lead led led
  misread misread misread|misunderstand misunderstood misunderstood|mistake mistook mistaken|override overrode overridden|overwrite overwrote overwritten|rewrite rewrote rewritten
  understand understood understood|come came come|get got got|have had had|be was been|stand stood stood|sit sat sat|buy bought bought|teach taught taught
  build built built|spend spent spent|win won won|throw threw thrown|draw drew drawn|grow grew grown|show showed shown|hide hid hidden|stick stuck stuck|drive drove driven
  swear swore sworn|sink sank sunk|foresee foresaw foreseen|forgo forwent forgone|forego forewent foregone|undo undid undone|cast cast cast|bind bound bound|blow blew blown
  mislay mislaid mislaid|dig dug dug|sneak snuck snuck|shrink shrank shrunk|ride rode ridden|mispaste mispasted mispasted|bet bet bet|quit quit quit|cost cost cost|deal dealt dealt
  learn learnt learnt|sell sold sold|meet met met|rise rose risen|withdraw withdrew withdrawn|redo redid redone|overrun overran overrun|reset reset reset|rebuild rebuilt rebuilt
  slip slipped slipped|drop dropped dropped|stop stopped stopped|skip skipped skipped|ship shipped shipped|commit committed committed|omit omitted omitted|admit admitted admitted
  submit submitted submitted|permit permitted permitted|plan planned planned|scan scanned scanned|trip tripped tripped|swap swapped swapped|flip flipped flipped|step stepped stepped
  wrap wrapped wrapped|map mapped mapped|slam slammed slammed|jam jammed jammed|log logged logged|tag tagged tagged|untag untagged untagged|unplug unplugged unplugged|plug plugged plugged|drag dragged dragged
  shrug shrugged shrugged|nap napped napped|cancel cancelled cancelled|botch botched botched|sack sacked sacked|cordon cordoned cordoned|refer referred referred|transfer transferred transferred
  ban banned banned|bar barred barred|grab grabbed grabbed|stall stalled stalled|bump bumped bumped|pin pinned pinned|spot spotted spotted|kill killed killed|patch patched patched|flub flubbed flubbed|cherry-pick cherry-picked cherry-picked
  misspell misspelt misspelt|format formatted formatted|brag bragged bragged|program programmed programmed|dim dimmed dimmed|worsen worsened worsened|panic panicked panicked|unset unset unset|insert inserted inserted
`;
