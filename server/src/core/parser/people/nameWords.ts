/**
 * Words that tell who a name stands for: a team, a role, a machine or nobody. Data for people.ts; first names and
 * products stand in `knownNames`.
 */
function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

/** Single words that name a team when they stand where an owner is expected. Lower case. */
export const teamWords = words(`
sre sres devops devsecops devex dev devs ops qa platform infra infrastructure security secops infosec netops dba dbas data-platform noc soc
backend frontend core-infra engineering eng support operations it everyone all team product legal finance marketing comms reliability
networking sysadmins developers engineers admins maintainers oncall on-call management leadership`);

/** The last word of a team's name. */
export const teamEndings = words(`
team teams squad squads group guild crew chapter tribe department dept division committee wg working-group sre sres devops ops engineering eng operations
rotation on-call oncall engineers developers admins maintainers leads staff council org organization`);

/** What teams are called after although it begins an action or a topic elsewhere: `Data team`. */
export const teamTopics = words(`
api application client cloud customer data database development integration kubernetes monitoring network performance product production reliability
search security server service storage support system tooling traffic web website`);

/** Role nouns: they name somebody without naming a person. */
export const roleWords = words(`
lead leads manager managers engineer engineers developer developers director architect commander admin admins administrator cto ceo cio ciso vp em pm po
owner owners responder responders officer head maintainer maintainers intern analyst operator operators`);

/** What acts in timelines without being anybody. */
export const systemWords = words(`
system systems pagerduty opsgenie victorops deploy deployment pipeline ci cd jenkins github gitlab grafana prometheus datadog monitoring alert alerts
alertmanager alerting kubernetes k8s cron cronjob job bot robot automation automated scheduler service server cluster node database db aws gcp azure cloudflare sentry
statuspage slack nagios zabbix newrelic cloudwatch autoscaler healthcheck loadbalancer lb api app application client customer customers user users vendor provider watchdog
script process tool tools terraform ansible puppet argo argocd flux helm kafka redis postgres mysql nginx traefik vault consul`);

/** Capitalised words that open an action, a note or a topic and are no names: `Switch to`, `Script to`, `Note:`. */
export const notNames = words(`
able ability access account action actions add addition adding additional address after again agree agreement alarm alarms alert alerting alerts algorithm all allow alternative also
always amend analyse analysis analyze announce another any api apply approach approval arrange article ask assess assign audit automate automatic automatically automation avoid
aws back backlog backport backup backups ban batch be because become before begin better between bind block blog board book bot both bring bucket bug build builds bump button by cache call
canary cap capacity capture catch cause certificate change changes channel chart check checklist checks choose ci clarify clean cleanup clear cli client clients clone close cloud cluster code
collect come command commit communicate communication compare complete component components conduct config configuration configure confirm consider consolidate consumer contact container
continue continuous convert coordinate copy correct could count cover coverage create critical cron current customer customers customize cut daily dashboard dashboards data database date
deadline debug decide decision decommission decouple decrease default define definition delete deliver demo dependencies dependency deploy deployment deployments deprecate describe design
destroy detach detect detection determine develop development diagnose diagram direct disable discuss discussion distribute dns do doc docker docs document documentation documents done downgrade
draft drill drop due during each easier easy edge edit effort either email emit enable encourage encrypt end enforce engage engine enhance enhancement ensure error errors escalate escalation establish evaluate event events
every examine exclude execute exercise expand expect experiment explain explore export expose extend extra extract failover failure failures fall feature features feedback fetch few figure file files
filter final finalise finalize find finish first fix fixed fixes fixing flag follow follow-up followup for force form formalise formalize framework from full further future gather gcp general generate get git github
give go gradual grafana graph group guard guardrails guide guideline guidelines guides gui handle hard harden have health healthcheck help high hire hold hook host how html http i id idea identify if immediate
implement implementation impact important improve improved improvement improvements in inbound incident incidents include incorporate increase index inform information initiate inject insert inspect
install instance instead instrument integrate integration internal introduce inventory investigate investigation investigations invite isolate issue issues it item items iterate its job jobs join json keep key kubernetes label
last later launch layer lead learn leave less lessons let leverage library limit limits link linux list load local lock log logging logs long long-term longer look lower mail main maintain maintenance make manage manual manually map
mark maximum may measure measures mechanism medium meet meeting memory merge message messages metric metrics might migrate migration minimise minimize minimum minor miss missing mitigate mitigation modify monitor
monitoring more most move moving much must name need needs network never new next nightly no node nodes none not note notes notification notifications notify now number observe of off offer ok old on onboarding once one
only open operational opportunity optimise optimize option options or order organise organize other our out outage outages over override overview own owner package page paging parallelize parse part patch path people per perform performance
perhaps periodic permission permissions pick pin pipeline pipelines place plan plans playbook playbooks please pod pods point policies policy pool port possibly post postmortem practice pre pre-scale prepare present prevent prevention previous
prioritise prioritize priority proactive proactively probably problem procedure process processes produce product production program project promote propose protect prototype provide provision proxy publish
pull purge push put queries query question queue quick quickly quota raise ran rate re-architect reach read rebuild receive recheck reconfigure reconsider record recover recovery recreate
redeploy redesign redis reduce reference refactor refine reflect refresh regular regularly reject related release releases reliability rely remediate remember remind reminder remote remotely remove rename
renew reorganize repair repeat replace replica replicate report reports repository reproduce request requests require requirement research resize resolve resource resources respond response restart restore restrict result retain retention rethink retire
retry return revert review reviews revise revisit reword rework rewrite risk role roll rollback rolling rotate rotation route rule rules run runbook runbooks safeguard sandbox save scale scan schedule scope script scripts
search second secondary secrets section secure security see select self send separate server servers service services session set setting settings setup several sev share shell ship short short-term should show shut signal simple simplify simulate since
site size slack slow snapshot so soft some something soon source specify speed spend spin split sql stabilise stabilize staging standard standardise standardize start state status step steps still stop storage store stress strengthen strict structure study submit subscribe subtask such suggest
summary support suppress sure surface suspend swap switch sync synthetic system systems tag take talk target task tasks teach technical template templates temporarily terraform test testing tests that the their then there these they thing things think this
those threshold thresholds ticket tickets tidy tighten time timeout timeouts title to todo together token too tool tooling tools topic track traffic train training transfer transition treat triage trigger troubleshoot try tune turn two type ui
uncover under understand unify unit unknown unless until unused up update updates upgrade upgrades upload upstream uptime urgent us use used user users using utilise utilize vacuum validate validation variable vendor verification verify version via view visibility
visit vpn wait walk want warn warning warnings was watch way ways we web website weekly what when where whether which while who why wiki will with within without work worker workers workflow workload workshop workstream world would
wrap write yaml yes yet you your`);

/** Acronyms of things: any other that acts (`IPS to rotate the keys`) is a team. */
export const thingAcronyms = words(`
abi acl acls ai alb ami amis api apis arn asg aws az bgp bi cd cdn ci ci/cd cli cms cname cors cpu cpus crd crds cron csi css csv cve cves dag db dbs ddos dhcp dlq dns dom ebs
ec2 ecr ecs efs eks elb elk env eof etl fifo ftp gc gcp gke gpu grpc gui hpa html http https iac iam id ide ids io iops ip ips ipv4 ipv6 jdbc jmx json jvm jwt k8s kms kpi kpis lan lb lru mfa ml mq mtls mttr
mvp nat nfs nic nlb npm ntp oauth oom orm os otel oss pdb pdf php pki poc pod pr prs pv pvc pvcs qos qps ram rbac rca rds rdp rest rfc rpc rps rpo rto s3 saas saml sast sdk sdks ses sftp sha sla slas sli slis slo slos smtp
sns soap spf spof sql sqs ssd ssh ssl sso stdin sts svg tcp tls todo ttl udp ui uri url urls usb utc utf uuid ux vip vlan vm vms vpa vpc vpn waf wal wan wip xml xss yaml note all high low and the not new must`);
