/**
 * Titles of sections in French, Spanish, German, Portuguese, Dutch and Italian, as teams write them; the main titles in Polish and Japanese.
 * Compared without accents (see `accents.ts`). English words that mean something else (`Data`, `Plan`) are left out.
 */
import { whole } from './accents.ts';
import type { SectionKind } from './definition.ts';

/** What may follow a topic: `de l'incident`, `del incidente`, `des Vorfalls`, `do incidente`. */
const ofIncident =
  / (?:de l'|dell'|de la |du |del |de |da |do |des |der |de los |dos |van het |van de )(?:incident|incidents|panne|probleme|incidente|incidentes|caida|interrupcion|evento|eventos|faits|evenements|problema|vorfalls|ausfalls|ereignisse|storung|falha|hechos|acontecimientos|ocorrencia|storing|disservizio|eventi|gebeurtenissen)$/;

/** Stands for {@link ofIncident} in the patterns: written out in each of them, they took 8 ms to compile where they take 2. */
const it = '( @)?';

/** In the order in which they are tried. */
export const translatedSections: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'summary',
    whole(
      `(resume|synthese)( executif| de direction)?${it}`,
      `resumen( ejecutivo| general)?${it}`,
      `(management[- ]?|kurz)?zusammenfassung${it}`,
      `(resumo|sumario)( executivo| geral)?${it}`,
      `(descripcion|descricao|beschreibung|vorfallbeschreibung)${it}`,
      "que s'est[- ]il passe",
      "ce qui s'est passe",
      '(que|lo que) (ocurrio|paso|sucedio)',
      'was (ist |war )?(passiert|geschehen)( ist)?',
      'o que aconteceu',
      'uberblick',
      'vision general',
      'visao geral',
      `(management ?)?samenvatting${it}`,
      `(riepilogo|sommario|sintesi|descrizione|beschrijving)${it}`,
      'wat (is )?er (is )?gebeurd( is)?',
      'cosa e successo',
      "vue d'ensemble",
      'podsumowanie|co sie (stalo|wydarzylo)|(障害|インシデント)?の?概要',
    ),
  ],
  [
    'impact',
    whole(
      `(impact|perimetre)( (client|clients|metier|utilisateur|utilisateurs|sur .*))?${it}`,
      'consequences (pour|sur) .*',
      `(gevolg(en)?|impatto|conseguenze)( .*)?${it}`,
      `(impacto|impactos|alcance|afectacion|consecuencias)( (en|para|al|sobre|no|na|nos|aos) .*)?${it}`,
      `(impacto|impactos) (al cliente|de negocio|no negocio|no cliente)`,
      `(die )?(auswirkung(en)?|folgen)( (auf|fur) .*)?${it}`,
      'betroffene (dienste|systeme|nutzer|kunden|benutzer|services)',
      '(usuarios|servicios|clientes|sistemas) afectados',
      '(usuarios|servicos|clientes|sistemas) afetados',
      '(utilisateurs|services|clients|systemes) (touches|affectes|impactes)',
      'wplyw( na .*)?|影響(範囲|内容)?|.*への影響',
    ),
  ],
  [
    'timeline',
    whole(
      `(chronologie|deroule|deroulement|frise chronologique)( (detaillee?|des evenements|des faits))?${it}`,
      `(linea de tiempo|linea temporal|cronologia)( detallada)?${it}`,
      `(tijdlijn|tijdslijn|verloop|linea temporale)${it}`,
      `(linha do tempo|cronologia|linha temporal)( detalhada)?${it}`,
      `(zeitlicher (ablauf|verlauf)|zeitverlauf|zeitleiste|zeitachse|zeitlinie|chronologie|ablauf|verlauf|chronologischer ablauf|hergang)${it}`,
      '(os czasu|przebieg)( zdarzen| incydentu)?|タイムライン|時系列|(発生|対応)?経緯',
    ),
  ],
  [
    'root-cause',
    whole(
      `(analyse (de la |des )?)?causes?( (racines?|profondes?|premiere|initiale|principale|fondamentale))?${it}`,
      `(analisis (de (la )?)?)?causas?( (raiz|raices|principal|fundamental|del problema))?${it}`,
      `(analise (da |de )?)?causas?[- ]?(raizes|raiz|principal|fundamental)?${it}`,
      `(haupt|grund|kern|fehler)?ursachen?(analyse)?${it}`,
      '(analyse|origine)( (technique|@|des causes))',
      '(analisis|analise)( (tecnico|tecnica|@))',
      'technische analyse',
      `(hoofd|grond|kern)?oorza(ak|ken)(analyse)?${it}`,
      `(analisi (delle )?)?caus[ae]( (principale|radice|scatenante))?${it}`,
      '(por que|porque) (ocurrio|paso|sucedio|aconteceu).*',
      'pourquoi.*',
      '(analiza )?przyczyn[ay]?( (zrodlow[ay]|glowna|awarii|incydentu))*|(根本|直接|発生)?の?原因(分析)?',
      'warum (ist )?(das|es|dies) (passiert|geschehen).*',
    ),
  ],
  [
    'contributing-factors',
    whole(
      'facteurs (contributifs|aggravants|contributeurs)',
      'factores (contribuyentes|agravantes)',
      'fatores (contribuintes|agravantes)',
      'beitragende (faktoren|umstande)',
      'begunstigende faktoren',
    ),
  ],
  [
    'trigger',
    whole('(element |evenement )?declencheur', '(evento )?(desencadenante|detonante)', 'ausloser', '(evento )?desencadeador', 'gatilho'),
  ],
  [
    'detection',
    whole(
      'detectie',
      'rilevamento',
      'deteccion',
      'deteccao',
      '(erkennung|entdeckung|feststellung)',
      'comment (a[- ]t[- ]il|avons[- ]nous) .*detecte.*',
    ),
  ],
  [
    'resolution',
    whole(
      `(resolution|retablissement|mesures immediates)${it}`,
      `(resolucion|solucion|mitigacion|recuperacion|respuesta)${it}`,
      `(resolucao|solucao|mitigacao|recuperacao|resposta)${it}`,
      `(oplossing|herstel|risoluzione|soluzione|ripristino)${it}`,
      `(behebung|losung|wiederherstellung|reaktion|sofortmassnahmen|entstorung|problembehebung)${it}`,
      'rozwiazanie|(復旧|暫定)?対応|復旧',
    ),
  ],
  [
    'what-went-well',
    whole(
      '(ce qui a |les points |points )?(bien (fonctionne|marche|ete|passe)|positifs|forts)',
      "ce qui s'est bien passe",
      '(lo |que |lo que )?(salio|funciono|fue|hicimos) bien',
      '(o que )?(deu certo|funcionou( bem)?|foi bem|correu bem|pontos positivos)',
      '(was )?(ist |hat |lief |war )?(gut|positiv)( (lief|gelaufen|funktioniert|war)( ist| hat)?)?',
      '(aspectos|puntos) positivos',
      'co (poszlo|zadzialalo) dobrze|良かった点',
    ),
  ],
  [
    'what-went-wrong',
    whole(
      "ce qui (n'a pas|a mal|a moins bien) .*",
      "ce qui s'est mal passe",
      "(points |axes |pistes )(negatifs|faibles|a ameliorer|d'amelioration)",
      '(lo |que |lo que )?(salio|funciono|fue|hicimos) mal',
      '(lo )?que no (salio|funciono|fue) bien',
      '(o que )?(deu errado|nao (funcionou|deu certo|foi bem)( bem)?|correu mal|pontos negativos|pode(mos)? melhorar)',
      '(was )?(ist |hat |lief |war )?(schlecht|schief|nicht gut|weniger gut)( (lief|gelaufen|funktioniert|war|ging)( ist| hat)?)?',
      'verbesserungspotenzial(e)?',
      'co (poszlo zle|nie zadzialalo)|悪かった点|改善点',
      '(areas|oportunidades|puntos|pontos) de (mejora|melhoria)',
    ),
  ],
  ['got-lucky', whole('ou (nous avons|on a) eu de la chance', 'donde tuvimos suerte', 'onde tivemos sorte', 'wo wir gluck hatten')],
  [
    'action-items',
    whole(
      "(plan d')?actions?( (correctives?|preventives?|a mener|de suivi|a venir|correctrices|prevues|futures))*( et (correctives?|preventives?|preventions?))?",
      '(mesures|actions) (correctives|preventives|correctrices)( et (correctives|preventives))?',
      '(prochaines etapes|suites a donner|taches|recommandations)',
      '(plan de )?(accion|acciones)( (correctivas?|preventivas?|a tomar|de seguimiento|pendientes|de mejora|futuras))*( y (correctivas|preventivas))?',
      '(medidas|acciones) (correctivas|preventivas)( y (correctivas|preventivas))?',
      '(proximos pasos|siguientes pasos|tareas|recomendaciones|seguimiento)',
      '(plano de )?(acao|acoes)( (corretivas?|preventivas?|a tomar|de acompanhamento|de melhoria|futuras|pendentes))*( e (corretivas|preventivas))?',
      '(medidas|acoes) (corretivas|preventivas)( e (corretivas|preventivas))?',
      '(proximos passos|itens de acao|tarefas|recomendacoes)',
      '(folge|korrektur|vorbeuge|gegen|verbesserungs|abhilfe|praventiv|praventions|korrektiv)?massnahmen(plan)?( .*)?',
      "ce (que|qu')( ?nous allons| ?on va) .*",
      '(lo )?que (vamos a|haremos) .*|que haremos',
      '(o )?que (nos )?(vamos|iremos) .*',
      'was (wir|werden wir) .*(tun|andern|verbessern)( werden)?',
      'wie geht es weiter',
      '(vervolg|verbeter|tegen)?(actie(s|punten)|stappen|maatregelen)|volgende stappen',
      '(azioni|misure)( (correttive|preventive|da intraprendere))?( e (correttive|preventive))?|prossimi passi',
      '(plan )?dzialan(ia)?( (naprawcz|koryguj|zapobiegaw)[a-z]*)?|(nastepne|kolejne) kroki|zadania|rekomendacje|アクション(アイテム|プラン)|(再発防止|恒久対)策|今後の(対応|対策)|対策',
      '(nachste schritte|aufgaben|empfehlungen|offene punkte|handlungsempfehlungen)',
    ),
  ],
  [
    'lessons',
    whole(
      '(les )?(lecons|enseignements)( (apprises|retenues|tires|retenus|a tirer))?',
      '(retour|retours) d.experience',
      '(lecciones|aprendizajes)( (aprendidas|clave))?',
      '(licoes|aprendizados)( aprendidas)?',
      '(gewonnene |wichtigste )?(erkenntnisse|lehren|learnings|fazit|schlussfolgerungen)( .*)?',
      'conclusiones?',
      "ce (que|qu')( ?nous avons| ?on a) appris",
      '(lo )?que (hemos aprendido|aprendimos)',
      '(o )?que (nos )?aprendemos',
      'was (haben )?wir (daraus )?(gelernt|lernen)( haben)?',
      'conclusoes|conclusao',
      '(geleerde )?lessen( geleerd)?|conclusies?|lezioni( apprese| imparate)?|conclusioni',
      'wnioski( .*)?|教訓|学び|学んだこと',
    ),
  ],
  ['supporting', whole('annexes?', 'anexos?', 'anhang', '(liens|enlaces|referencias|quellen)')],
  ['background', whole('contexte', 'contexto', 'hintergrund', 'antecedentes', 'kontext', 'ausgangslage')],
  ['participants', whole('intervenants|participantes|beteiligte|teilnehmer|personnes impliquees|personas involucradas|pessoas envolvidas')],
  ['communication', whole('comunicacion|comunicacao|kommunikation')],
  [
    'five-whys',
    whole(
      '(les )?(5|cinq) pourquoi( .*)?',
      '(los )?(5|cinco) por ?ques?( .*)?',
      '(os )?(5|cinco) por ?ques?( .*)?',
      '(5|funf)[- ]?(mal )?(warum|why)(-methode|-analyse)?',
    ),
  ],
  ['glossary', whole('glossaire|glosario|glossario|glossar')],
];

/** The kind of a section by its title in another language. @param title lower case, without accents */
export function translatedSection(title: string): SectionKind | undefined {
  const short = title.replace(ofIncident, ' @');
  return translatedSections.find(([, pattern]) => pattern.test(short))?.[0];
}
