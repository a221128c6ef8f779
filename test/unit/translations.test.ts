import assert from 'node:assert/strict';
import { Analyzer, type Analysis, type Phase } from '../../server/src/core/index.ts';
import { phaseOf } from '../../server/src/core/parser/timeline/timelinePhase.ts';
import type { SectionKind } from '../../server/src/core/schema/definition.ts';
import { classifyKey, classifyTitle, mapMetadataKey } from '../../server/src/core/titles.ts';
import { mapActionState, mapSeverity, mapStatus } from '../../server/src/core/vocabulary.ts';

const titles: readonly (readonly [SectionKind, readonly string[]])[] = [
  [
    'summary',
    [
      'Résumé',
      'RÉSUMÉ',
      'Synthèse',
      'Resumen ejecutivo',
      'Zusammenfassung',
      'Resumo',
      'Que s’est-il passé ?',
      '¿Qué pasó?',
      'Was ist passiert?',
      'Samenvatting',
      'Wat is er gebeurd?',
      'Riepilogo dell’incidente',
    ],
  ],
  [
    'impact',
    [
      'Impact client',
      'Impacto',
      'Impacto en los usuarios',
      'Auswirkungen',
      'Auswirkungen auf Kunden',
      'Serviços afetados',
      'Gevolgen',
      'Impatto sugli utenti',
    ],
  ],
  [
    'timeline',
    [
      'Chronologie',
      'Déroulé de l’incident',
      'Línea de tiempo',
      'Cronología',
      'Zeitlicher Ablauf',
      'Linha do tempo (UTC)',
      'Tijdlijn',
      'Linea temporale',
    ],
  ],
  [
    'root-cause',
    [
      'Cause racine',
      'Causes profondes',
      'Analyse des causes',
      'Causa raíz',
      'Análisis de causa raíz',
      'Ursache',
      'Ursachenanalyse',
      'Causa-raiz',
      'Oorzaak',
      'Grondoorzaak van de storing',
      'Causa principale',
    ],
  ],
  ['resolution', ['Rétablissement', 'Resolución', 'Behebung', 'Resolução', 'Oplossing', 'Ripristino']],
  ['what-went-well', ['Ce qui a bien fonctionné', 'Lo que salió bien', 'Was gut lief', 'Was lief gut?', 'O que deu certo']],
  ['what-went-wrong', ['Ce qui n’a pas fonctionné', 'Qué salió mal', 'Was schlecht lief', 'O que deu errado']],
  [
    'action-items',
    [
      'Actions correctives',
      'Plan d’action',
      'Acciones correctivas',
      'Próximos pasos',
      'Maßnahmen',
      'Nächste Schritte',
      'Ce que nous allons faire',
      'Qué vamos a hacer',
      'Ações',
      'Plano de ação',
      'Actiepunten',
      'Verbetermaatregelen',
      'Azioni correttive e preventive',
      'Prossimi passi',
    ],
  ],
  [
    'lessons',
    [
      'Leçons apprises',
      'Lecciones aprendidas',
      'Ce qu’on a appris',
      'Was haben wir gelernt?',
      'Erkenntnisse',
      'Lições aprendidas',
      'Geleerde lessen',
      'Lezioni apprese',
    ],
  ],
];

const phases: readonly (readonly [Phase | undefined, readonly string[]])[] = [
  ['start', ['Beginn der Störung', 'Début de l’incident', 'Inicio del incidente', 'Comienza la caída', 'Storing begint']],
  [
    'detection',
    [
      'Erkannt durch das Monitoring',
      'Alarm ausgelöst',
      'Détecté par la supervision',
      'Alerte déclenchée',
      'Détection',
      'Se detecta el incidente',
      'Alerta recibida',
      'Storing ontdekt door een klant',
      'Rilevato dal monitoraggio',
    ],
  ],
  ['mitigation', ['Mitigado', 'Incidente mitigado', 'Incident atténué']],
  [
    'resolution',
    [
      'Behoben',
      'Die Störung konnte behoben werden',
      'Alle Dienste wieder verfügbar',
      'Résolu : cache vidé',
      'Le service est rétabli',
      'Retour à la normale',
      'Resuelto',
      'Servicio restablecido',
      'Vuelta a la normalidad',
      'Resolvido',
      'Fim do incidente',
      'Hersteld na herstart',
      'Storing verholpen',
      'Risolto',
      'Servizio ripristinato',
    ],
  ],
  [
    undefined,
    [
      'Certificado restaurado en el nodo 3',
      'Backup wiederhergestellt, Prüfung läuft',
      'Störung noch nicht behoben',
      'Problem teilweise behoben',
      'Problema parzialmente risolto',
      'Das Problem wird behoben',
      'Ursache des Problems erkannt',
      'Le problème n’est pas résolu',
      'El problema será resuelto',
      'Nog niet opgelost',
      'Tests terminés',
      'Incident detection gaps found',
      'All services started',
    ],
  ],
];

function analyse(text: string): Analysis {
  return new Analyzer(text, { today: { year: 2025, month: 3, day: 1 } }).analysis();
}

suite('other languages', () => {
  test('titles', () => {
    for (const [kind, list] of titles) for (const title of list) assert.equal(classifyTitle(title), kind, title);
    assert.equal(classifyKey('Causa raíz'), 'root-cause');
  });

  test('titles in Polish and Japanese', () => {
    for (const [kind, list] of [
      ['summary', ['Podsumowanie', 'Co się stało', '概要', '障害の概要']],
      ['impact', ['Wpływ na klientów', '影響範囲', 'ユーザーへの影響']],
      ['timeline', ['Oś czasu', 'Przebieg zdarzeń', 'タイムライン', '時系列']],
      ['root-cause', ['Przyczyna źródłowa', 'Analiza przyczyn', '根本原因', '原因分析']],
      ['resolution', ['Rozwiązanie', '復旧対応', '暫定対応']],
      ['what-went-well', ['Co poszło dobrze', '良かった点']],
      ['what-went-wrong', ['Co poszło źle', '改善点']],
      ['action-items', ['Działania naprawcze', 'Kolejne kroki', '再発防止策', '今後の対応']],
      ['lessons', ['Wnioski', '教訓']],
    ] as const)
      for (const title of list) assert.equal(classifyTitle(title), kind, title);
    assert.deepEqual(['Autorzy', 'Data incydentu', '作成者', '発生日時'].map(mapMetadataKey), ['authors', 'date', 'authors', 'date']);
    const { postmortem, findings } = analyse(
      '# 決済の障害\n\n**発生日:** 2025-03-04\n\n## 概要\n\nキューが満杯でした。\n\n## タイムライン (UTC)\n\n- 09:10 満杯\n- 10:00 解消\n\n## 根本原因\n\n上限があります。\n\n## 再発防止策\n\n- [ ] 80%でアラート (田中, 2025-04-01)\n',
    );
    assert.deepEqual(
      [
        postmortem.recognition.postmortem,
        postmortem.timeline?.entries.length,
        postmortem.actionItems.length,
        findings.map(({ rule }) => rule),
      ],
      [true, 2, 1, []],
    );
  });

  test('what is English stays so', () => {
    for (const key of ['Description', 'Links', 'Consequences', 'Data', 'Resumed', 'Termination'])
      assert.equal(classifyKey(key), undefined, key);
    assert.equal(mapMetadataKey('Data'), undefined);
    assert.equal(mapActionState('Terminate the old pods'), undefined);
  });

  test('names of fields, states and severities', () => {
    assert.deepEqual(['Fecha', 'Auteurs', 'Estado', 'Gravité', 'Schweregrad', 'Dauer'].map(mapMetadataKey), [
      'date',
      'authors',
      'status',
      'severity',
      'severity',
      'duration',
    ]);
    assert.deepEqual(['En cours', 'À faire', 'Erledigt', 'Pendiente', 'Concluído'].map(mapActionState), [
      'in-progress',
      'open',
      'done',
      'open',
      'done',
    ]);
    assert.deepEqual(['Terminé', 'Entwurf', 'En revisión'].map(mapStatus), ['final', 'draft', 'review']);
    assert.deepEqual(['kritisch', 'Haute', 'Élevée', 'media'].map(mapSeverity), [1, undefined, 2, 3]);
  });

  test('phases of entries', () => {
    for (const [phase, texts] of phases) for (const text of texts) assert.equal(phaseOf(text), phase, text);
  });

  test('a report', () => {
    const { postmortem, findings } = analyse(
      '# Störungsbericht: Ausfall der Suche\n\n| Feld | Wert |\n|---|---|\n| Datum | 3. Februar 2025 |\n| Verfasser | Jana Vogt |\n| Schweregrad | Hoch |\n\n## Zusammenfassung\n\nDie Suche war für eine Stunde nicht erreichbar, weil der Index leer war.\n\n## Zeitlicher Ablauf (UTC)\n\n| Uhrzeit | Ereignis | Wer |\n|---|---|---|\n| 10:05 | Der Index ist leer | |\n| 11:02 | Der Index ist wieder da | Jana |\n\n## Ursache\n\nEin Lauf ohne Daten gilt als Erfolg.\n\n## Auswirkungen\n\nKeine Treffer.\n\n## Maßnahmen\n\n| Maßnahme | Verantwortlich | Frist | Stand |\n|---|---|---|---|\n| Leere Läufe melden | Jana | 2025-03-14 | In Arbeit |\n\n## Erkenntnisse\n\n1. Ein leerer Lauf ist ein Fehler.\n',
    );
    assert.deepEqual([postmortem.recognition.postmortem, postmortem.date?.date], [true, { year: 2025, month: 2, day: 3 }]);
    assert.deepEqual(
      postmortem.timeline?.entries.map(({ instant, owner }) => [new Date(instant ?? 0).toISOString().slice(0, 16), owner?.value]),
      [
        ['2025-02-03T10:05', undefined],
        ['2025-02-03T11:02', 'Jana'],
      ],
    );
    assert.deepEqual(
      postmortem.actionItems.map(({ text, owner, due, status }) => [text.value, owner?.value, due?.raw, status?.value]),
      [['Leere Läufe melden', 'Jana', '2025-03-14', 'in-progress']],
    );
    assert.deepEqual(findings, []);
  });

  test('a table of action items in Italian has its owners and states', () => {
    const { postmortem, findings } = analyse(
      '# Postmortem: interruzione del login\n\n**Stato:** Bozza\n\n## Riepilogo\n\nIl login non ha funzionato per 35 minuti.\n\n## Cronologia (UTC)\n\n| Ora | Evento | Responsabile |\n|---|---|---|\n| 09:10 | Allarme | Giulia |\n| 09:45 | Ripristino | Giulia |\n\n## Azioni\n\n| Azione | Responsabile | Scadenza | Stato |\n|---|---|---|---|\n| Rinnovo automatico del certificato | Giulia Conti | 2025-06-20 | Completato |\n',
    );
    assert.deepEqual(
      postmortem.actionItems.map(({ owner, status }) => [owner?.value, status?.value]),
      [['Giulia Conti', 'done']],
    );
    assert.deepEqual(
      postmortem.timeline?.entries.map(({ owner }) => owner?.value),
      ['Giulia', 'Giulia'],
    );
    assert.deepEqual(findings, []);
  });

  test('of a short report, too, nothing is missing', () => {
    const text =
      '# Postmortem caída del sitio\n\n**Resumen:** el sitio estuvo caído.\n\n**Cronología:**\n\n- 10:00 UTC cae\n- 10:20 UTC vuelve\n\n**Próximos pasos:**\n\n- [ ] Renovar (Ana, 2025-04-01)\n';
    assert.deepEqual(
      analyse(text).findings.map(({ rule }) => rule),
      [],
    );
    // English titles around words of another language, and the other way round.
    assert.ok(
      analyse('# Postmortem: caída\n\n## Summary\n\nEl sitio estuvo caído.\n').findings.some(
        ({ rule }) => rule === 'structure/missing-section',
      ),
    );
  });

  test('dates with the names of months, and the day first where the title says so', () => {
    const date = (text: string): unknown => analyse(text).postmortem.date?.date;
    const day = { year: 2025, month: 3, day: 12 };
    for (const written of ['12 mars 2025', '12 de marzo de 2025', '12. März 2025', '12 de março de 2025'])
      assert.deepEqual(date(`# Post-mortem : panne du ${written}\n\n## Causes\n\nUn disque.\n`), day, written);
    const text = '# Post-mortem : panne du 12 mars 2025\n\n**Date** : 12/03/2025\n\n## Résumé\n\nUn disque était plein.\n';
    assert.deepEqual(date(text), day);
    assert.ok(!analyse(text).findings.some(({ rule }) => rule === 'metadata/invalid-date'));
    const other = text.replace('12 mars 2025', 'paiement');
    assert.ok(analyse(other).findings.some(({ rule }) => rule === 'metadata/invalid-date'));
  });
});
