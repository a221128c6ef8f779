/**
 * English words for people, by class. One word per entry, singular; plurals are made by the lexicon.
 * To teach the engine a new role or team word, add it to the list it belongs to.
 */
export const people: Readonly<Record<string, string>> = {
  /** Words for one person by job or duty. Words that also name software (client, worker, agent, scheduler) stay out. */
  role: `
 engineer developer programmer coder dev sysadmin admin administrator operator dba sre techie technician electrician installer plumber
 architect analyst tester reviewer approver committer maintainer contributor colleague coworker co-worker teammate employee staffer
 staff intern trainee apprentice newcomer newbie rookie beginner junior senior hire joiner student freelancer contractor subcontractor consultant
 supervisor director executive cto ceo cio ciso coo cfo vp boss chief foreman dispatcher commander facilitator
 responder on-call oncall assignee watchkeeper duty-engineer
 author scientist researcher nurse doctor physician pharmacist clinician surgeon radiologist receptionist clerk cashier courier 
 pilot captain mechanic machinist fitter welder caretaker janitor gardener librarian teacher lecturer professor accountant bookkeeper
 auditor buyer salesperson salesman saleswoman marketer designer editor-in-chief
 storekeeper warehouseman typist specialist expert professional practitioner    
    bloke chap lady man woman gentleman crewman dutyman teamlead pm founder owner-operator committee-member
 veteran predecessor successor superior subordinate sub-contractor surveyor steward attendant
 superintendent watchman stand-in deputy firefighter cleaner gatekeeper 
     chemist planner signaller signalman editor journalist inspector warden instructor coach biologist geologist curator archivist cook waiter baker brewer
    butcher carpenter mason painter roofer rigger diver sailor skipper officer sergeant lieutenant banker actuary underwriter lawyer attorney paralegal
    notary mayor councillor secretary treasurer chairman chairwoman chairperson president headmaster tutor midwife paramedic dentist vet veterinarian
    optician therapist caregiver carer porter concierge housekeeper butler fisherman forester ranger miner driller stevedore trucker postman mailman
    stewardess navigator physicist statistician economist linguist copywriter illustrator photographer cameraman musician organist stagehand usher bouncer
    barman bartender handyman repairman serviceman lineman linesman jointer metrologist hydrologist meteorologist seismologist forecaster astronomer
    archaeologist leader quant stoker sexton verger lifeguard groundskeeper greenkeeper timekeeper lockkeeper stationmaster guardsman guard caterer
    hairdresser tailor shopkeeper grocer jeweller appraiser assessor adjuster valuer verifier examiner proofreader subeditor newsreader presenter
    moderator organiser organizer hostess assistant trainer joker culprit
 `,
  /** Words that name a group when they end a noun phrase: "the web team". */
  teamHead: `
    team squad crew guild tribe group department division office staff personnel chapter organisation organization gang circle workforce committee council hotline
  `,
  /** Words that name a group by themselves. */
  teamSolo: `
    qa devops noc ops sres it support management procurement legal marketing sales hr finance headquarters hq infosec secops netops
    dataops mlops cloudops csirt soc engineering helpdesk devs everybody everyone
  `,
  /** Words for people only behind one of the words of `needs`: "release manager", not "package manager". */
  modified: 'manager owner owners lead member members shift desk coordinator managers leads coordinators room agent agents',
  /** Anybody at all. Stand with customers where a phrase for insiders is asked for. */
  customer: `people folks person human individual customer user subscriber shopper merchant tenant patient passenger rider player guest visitor resident pupil buyer seller trader farmer
    end-user end-users household caller reader applicant policyholder cardholder`,
  vendor: `vendor supplier provider carrier manufacturer isp telco hoster registrar reseller integrator partner outsourcer agency`,
  we: 'we us ourselves',
  our: 'our ours',
  i: 'i me myself',
  my: 'my mine',
  they: 'he she they him her them himself herself themselves',
  their: 'his hers their theirs',
  you: "you yourself yourselves y'all",
  someone: 'someone somebody anyone anybody whoever',
  nobody: 'nobody no-one noone none one',
  honorific: 'mr mrs ms dr prof herr frau señor senhor monsieur madame mme',
};

/** What has to stand before a word of the class `modified` (or a determiner alone, where `the` is listed). */
export const needs: Readonly<Record<string, string>> = {
  manager: `the a our his her their release product project incident engineering shift line plant account duty team it delivery change program programme
    service problem night general operations hiring store branch facility site ward qa support sales office's my`,
  owner: 'product service process code business data system release',
  lead: 'tech technical team engineering project product release incident shift qa ops security platform squad night design data',
  member: 'team staff crew squad family board group guild community shift office the-team',
  shift: 'night day late early morning evening weekend first second third previous next whole sunday saturday monday friday',
  desk: 'service help support trading operations reception news duty it',
  room: 'control operations ops trading dispatch',
  agent: 'support call service ramp gate ticket field sales booking call-centre call-center help hotline',
  coordinator: 'incident response release event site shift duty',
};

/** Words behind which a word is no word for people: "security group", "query operator". */
export const notAfter: Readonly<Record<string, string>> = {
  group: `security consumer target scaling auto-scaling autoscaling resource node instance replication log placement user volume disk raid port test subnet parameter
    process thread availability age control option routing fault replica raft redundancy server host column cgroup`,
  operator: 'kubernetes k8s sql query logical ternary prometheus elastic postgres database cluster bitwise comparison boolean equality',
  engineering: 'chaos reverse social feature prompt',
  management:
    'memory session state key secret change incident configuration config asset power traffic queue connection release fleet device identity certificate risk',
  support: 'no missing browser native ipv6 tls api proxy unicode partial full',
  author: 'commit',
  developer: '',
};
