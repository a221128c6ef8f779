/** Names of software and of people, to tell one from the other in any text. Data. */

/** Names that belong to software more often than to people; a document that lists such a person overrides them. */
export const products = `
  jenkins cassandra percy hubot kafka kibana grafana athena prometheus thanos loki hermes atlas jasper alexa siri cortana watson claude gemini
  ada julia ruby django maven argo hudson travis chef ansible salt nagios sentry spinnaker hazel amanda bacula morgan jest mocha sinon cypress
  selenium celery tomcat jetty bosun hal jarvis marvin alfred dexter oscar vault consul nomad lambda tempo mimir cortex renovate mergify bors
  homu hugo gatsby jekyll clair trivy falco velero istio linkerd envoy traefik caddy ray dagster prefect luigi oozie hive pig flink druid pinot
  presto trino superset hudi mercury apollo phoenix dependabot snyk artemis athene zeus hera odin thor freya kubernetes postgres mysql redis
  mongo elasticsearch opensearch rabbitmq nginx haproxy varnish docker podman terraform pulumi helm flux puppet vagrant packer github gitlab
  bitbucket circleci buildkite teamcity bamboo slack teams zoom jira confluence pagerduty opsgenie datadog splunk newrelic honeycomb lightstep
  cloudflare fastly akamai aws azure google amazon microsoft oracle ibm sap salesforce stripe twilio sendgrid mailchimp okta auth0 keycloak
  debian ubuntu fedora centos linux windows macos ios android chrome firefox safari edge java python perl rust golang scala kotlin swift
  sonarqube nexus artifactory harbor rook ceph minio gluster lustre spark hadoop airflow luigi mlflow kubeflow snowflake bigquery redshift
  zookeeper etcd raft paxos vitess cockroach couchbase couch neo4j memcached squid bind unbound icinga zabbix sensu graylog logstash fluentd
  vector beats tempo jaeger zipkin cron systemd supervisor monit spring tomcat wildfly webpack vite rollup babel eslint prettier husky lerna
  yarn npm pnpm cargo gradle bazel pants buck otto flo vera max eva iris clara nova luna stella orion sirius vega lyra aurora
`;

/** First names, to tell a person from a product at the start of a sentence. Any culture; add freely. */
export const firstNames = `
  aaron abby abdul abdullah abe abel abhishek abigail ada adam adel adele adnan adrian adriana agata agnes agnieszka ahmad ahmed aisha aiko akash akira alan alastair
  albert alberto aldo alejandra alejandro aleksandr aleksandra alena alessandro alessia alex alexa alexander alexandra alexei alexis alfonso alfredo ali alice alicia alina
  alisha alison allan allison alma alva alvaro amal amalia amara amaya amber amelia amélie ameya amina amir amira amit amy ana anaïs anand anders andre andré andrea andreas
  andrei andrej andres andrés andrew andrey andrzej andy anette angel angela angelica angus anika anil anita anja anna anne annette annika anouk ansel anthony antoine anton
  antonio anusha anya aoife apollonia arash archana aria ariel arjun arlene armando arnaud arne arnold artem arthur arturo arun arvid asad asha ashley ashok asif aslı astrid
  asuka atsuko audrey august aurélie ava axel ayako ayesha ayla aylin ayşe aziz babak bao barbara barry bart bartek bartosz bashir bastian beata beate beatrice beatriz becky
  belinda ben benedikt benjamin benoît bernard bernd bernhard bert beth betty bettina bharat bhavna bianca bilal bill birgit björn blake bob bogdan boris brad bram brandon
  branko brenda brendan brian bridget bruce bruno bryan burak caleb callum calvin camila camille candice carina carl carla carlo carlos carmen carol carolina caroline
  carolyn carsten casey caspar catalina catarina catherine cathy cecilia cédric celia celine cem cesar chad chandra chantal charles charlie charlotte chen cheng chiara
  chidi chinedu chioma chloe chloé chris christa christian christina christine christof christoph christophe christopher ciara cindy claes clara clare claudia claudio
  claus clemens clément clive cody colin colleen colm connie connor conor constantin cora corinna cornelia cosmin craig cristian cristina curtis cyril daan dagmar daisuke
  daisy damian damien dan dana daniel daniela daniele danielle danny dara daria dario darius darko darren dave david davide dawid dawn dean deborah declan deepa deepak
  denis denise dennis derek desmond diana diane diego dieter dilip dimitri dimitris dina dinesh dirk divya dmitri dmitry dmytro dominic dominik dominika don donald donna dora
  doris dorothy dorota doug douglas duarte duc dylan dzmitry eamon eberhard ed eddie edgar edith edmund eduardo edward edwin efua eileen einar ekaterina elaine eleanor
  elena eleni elias elif elijah elin elina elisa elisabeth elise eliza elizabeth elke ella ellen ellie elliot elsa emanuel emeka emil emilia emilie emily emir emma
  emmanuel enda enrico enrique eric erica erik erika erin ernesto ernst ervin esra esteban esther ethan eugene eva evan eve evelyn ewa ezra fabian fabien fabio fabrice
  faisal farah farhad farid fatima fatoumata fatuma federico felicia felipe felix femi ferdinand fernanda fernando filip filipe fiona flavia florence florian fran frances
  francesca francesco francis francisco franck francois françois frank franz fred freddy frederic frédéric frederik frederike fredrik freja frida friedrich gabor gabriel
  gabriela gabriele gael gareth gary gaurav gavin geert gemma genevieve geoff george georg georgi georgia gerald gerard gerd gerhard gero gert giacomo gideon gilbert gilles
  gina giorgio giovanni giulia giulio giuseppe glen glenn gloria gonzalo gordon grace graham grant greg gregor gregory greta grzegorz guido guilherme guillaume guillermo
  gunnar günter gustav gustavo guus gwen hai haim håkan hakim halima hamid hamza hana hanna hannah hannes hans hao haris harald harold harriet harry haruki haruto hasan hassan
  hatice heather hector hedwig heidi heike heiko heinrich helen helena helene helge helmut hendrik henning henri henrik henrike henrique henry herbert heri hiroshi hiroko holger
  holly hong horst hossam howard hristo huda hugh hugo huong husam hussein ian ibrahim ida idris ife ignacio igor ike ilaria ilona ilse ilya imani imran ines inês inga inge ingo ingrid
  ioana ion ipek irena irene irina iris irma isaac isabel isabella isabelle isadora isaiah isak ismail istvan ivan ivana ivar ivo izabela jaana jack jackie jackson jacob
  jacqueline jacques jagoda jai jaime jakob jakub jamal james jamie jan jana jane janet janina janine janis janne jannik jared jarek jarmila jason jasmin jasmine javier
  jay jayden jean jeanne jeff jeffrey jen jenna jennifer jenny jens jeremy jerome jerry jerzy jesper jess jesse jessica jesus jill jim jimmy jin jing jiri jo joan joana joanna
  joanne joao joão joaquin jochen jodie joe joel joern joerg jorg jörg joachim johan johann johanna johannes john johnny jolanda jon jonas jonathan jordan jorge jörn jos jose josé josef
  josefine joseph josh joshua joy joyce juan juanita judith judy jules julia julian juliana julie julien juliet julio julius jun june jürgen justin justyna jussi kai kaito kamal
  kamil kamila kara karel karen karim karin karl karla karolina karsten kasia kaspar katarina katarzyna kate katharina katherine kathleen kathrin kathy katie katja katrin
  katya kavita kavya kay kayla kazuki keiko keisha keith kelly kemal ken kenji kenneth kenny kerry kerstin kevin khadija khaled khalid kieran kim kimberly kirsten kirsty klara
  klaus knut kofi koji konrad konstantin korbinian kris krishna kristen kristian kristin kristina kristof krystyna krzysztof kumar kunal kurt kwame kyle kyra lakshmi lamar lan lara larisa
  larry lars laszlo latoya laura lauren laurence laurent lea leah lee leif leila lena leo leon leona leonard leonardo leonie leroy leslie levi lewis lia liam lidia lien lieke liesbeth
  lila lilian liliana lily lin lina linda linh linnea linus lionel lisa lise livia liz lloyd logan lois lola lorena lorenz lorenzo loretta lotte lou louis louisa louise luc luca
  lucas lucia luciana lucie lucy ludovic ludwig luis luisa luise lukas lukasz łukasz luke luna lutz lydia lyn lynn maarten maciej madeleine madhu madison mads magda magdalena magnus
  mahmoud mai maja makoto malcolm malek malik malin malte mandy manfred manoj manon manuel manuela mar mara marc marcel marcela marcella marcelo marcin marco marcos marcus marek maren
  margaret margarita margit margot maria mariam mariana marianne marie marija marina mario marion marisol marit marius mariya marjan mark marko markus marlene marleen marlon marta martha martijn
  martin martina martine marvin mary maryam masha massimo mateo mateus mateusz mathias mathieu mathilde matilda matt matteo matthew matthias matthieu maureen maurice mauricio maurizio
  max maxim maxime maximilian maya mayumi megan mehdi mehmet mei melanie melissa mercedes merle merve mia micah michael michaela michal michał michel michele michelle mick miguel mihai mikael
  mike mikhail mikko mila milan milena milos mina minh ming mira miranda mireille miriam mirjam miro miroslav mitch miyuki mo modou mohamed mohammad mohammed mohsen moira molly mona monica
  monika monique morgane moritz morten mostafa moses muhammad murat musa mustafa myriam nabil nadia nadine nadja naoko naomi nasser nat natalia natalie natasha nathalie nathan
  nathaniel neha neil nele nelson ngozi nguyen nia niall nicholas nick nicola nicolas nicole niels nigel niklas nikita nikhil niko nikola nikolai nikolas nikos nils nina nino nisha nishant nnamdi noah
  noel noemi nora norbert norma norman nuno nuria obinna octavia ola olaf ole oleg oleh oleksandr olena olga oliver olivia olivier olof omar omer onur oona orhan oriol orla orlando oscar oskar
  osman otis otto owen oxana pablo paige palesa pamela paola paolo parisa pascal pat patrice patricia patricio patrick patrik paul paula paulina pauline paulo pavel pawel paweł pedro peggy penelope per
  perrine pete peter petr petra petros phil philip philipp philippe phoebe phuong pia pierre piet pieter pilar piotr pooja prakash pranav pratik preeti priya priyanka przemek qing quentin quinn rachel
  radek radu rafael rafal rafał raghu rahel rahul rainer raj raja rajesh rajiv ralf ralph ramesh ramon ramona rana randy ranjit raphael raquel rashid rasmus raul ravi ray raymond rebecca reinhard
  reinhold reiko remi rémi remy renata renate rené renee reza rhys ricardo riccardo richard rick ricky rikke riley rita ritu robert roberta roberto robin rocio rodrigo roel roger rohan rohit roland
  rolf roman romain romina ron ronald ronan ronja rosa rosalind rose rosie ross roswitha rowan roy ruben rudi rudolf rui rupert russell rusty ruth ryan ryo saad sabina sabine sabrina sadia said sakura salim
  sally salma salvador sam samantha sami samir samira samuel sandeep sander sandra sandrine sandro sandy sanjay sanna sanne santiago sanjeev sara sarah sasha saskia satoshi saul savannah scott sean
  sebastian sebastien sébastien selim selina selma serena serge sergei sergey sergio seth seun shabnam shaheen shane shanice shannon shanti sharon shaun shauna shawn sheila shelly sherry shigeru shin shirin shirley
  shiva shivani shreya shu sibusiso sid siddharth sidney siegfried sigrid silas silke silvia silvio simon simona simone simran sinead siobhan siri sixten slawomir sofia sofie solène sonia sonja sophia sophie
  søren srinivas stacey stan stanislav stefan stefania stefanie steffen steffi stella sten stephan stephane stéphane stephanie stephen steve steven stewart stijn stuart sue sumit sunil sunita suresh
  susan susanna susanne suzanne sven svenja svetlana swati sylvain sylvia sylvie tadeusz taha takashi takeshi tamar tamara tamas tamsin tania tanja tanya tara tarek tariq tatiana tatjana
  taylor ted teemu temi teresa terence terry tess thabo thandi thandiwe theo theresa therese thi thiago thibault thibaut thierry thies thilo thomas thorsten tiago tiffany tilda till tim timo timothy timur tina tobias
  toby todd tom tomas tomasz tomasz tommaso tommy tomoko toni tony tor torben tore torsten tove tracy travis trent trevor tristan trung tuấn tuan tyler tyrone uche udo ulf ulla ulrich ulrike uma umar umut ursula usha uta ute uwe
  vaclav vadim valentin valentina valeria valerie valerio vanessa vasil vasile vasily vegard vera veronica veronika vicente vicky victor victoria vijay vikas viktor viktoria vikram vincent vincenzo viola violeta virginia vishal
  vitor vivek vivian viviane vlad vladimir vojtech volker volodymyr waldemar walid wallace walter wanda wang wangari warren wayne wei wendy werner wiebke wiktor wilfried wilhelm will willem william wim winston wioletta wojciech wolfgang
  wout xavier xenia ximena xin xu yael yan yannick yara yasmin yasmine yasuo yaw yelena yan yannis yash yasir ying yoko yolanda yosef youssef yuan yue yuka yuki yuko yuri yuriy yusuf yves yvette yvonne
  zach zachary zahra zainab zara zbigniew zdenek zeynep zhang zhen zoe zoé zoltan zora zuzana zsofia hải yến björk óscar íñigo
`;
