/**
 * Names of fields and states of actions in French, Spanish, German, Portuguese, Dutch and Italian, as teams write them; the main fields in Polish and Japanese.
 * Compared without accents (see `accents.ts`). English words that mean something else (`Data`, `Plan`) are left out.
 */
import type { ActionState } from '../model.ts';
import { whole } from './accents.ts';
import type { MetadataKey } from './definition.ts';

export const translatedFields: readonly (readonly [MetadataKey, RegExp])[] = [
  [
    'date',
    whole(
      "date (de l'incident|du post-?mortem|de survenue)",
      'fecha( del? (incidente|informe|evento))?',
      '(vorfall|ausfall)?datum( des (vorfalls|ausfalls))?',
      'data d[oe] (incidente|ocorrido|evento)',
      "data dell'incidente",
      'data (incydentu|zdarzenia|awarii)|(発生)?(日付|日時)|発生日',
    ),
  ],
  [
    'authors',
    whole(
      '(auteur|redacteur)(e?s|\\(s\\))?',
      'redige par',
      'autor(a|es|as|en|in|innen|\\(es\\))?',
      '(escrito|elaborado|preparado|redactado) por',
      '(erstellt|verfasst|geschrieben) von',
      'verfasser',
      'auteurs?|autori|autorzy|作成者|著者',
    ),
  ],
  [
    'status',
    whole(
      "(statut|etat)( (du document|de l'incident))?",
      'estado( del? (documento|incidente))?',
      '(situacao|estado)( d[oe] (documento|incidente))?',
    ),
  ],
  [
    'severity',
    whole(
      '(niveau de )?(gravite|severite|criticite|priorite)',
      '(nivel de )?(severidad|gravedad|criticidad|prioridad)',
      '(nivel de )?(severidade|gravidade|criticidade|prioridade)',
      'schwere(grad)?|ernst|prioriteit|gravita|priorita|prioritat|kritikalitat|dringlichkeit',
    ),
  ],
  ['owner', whole('responsables?|responsavel|responsaveis|pilote|verantwortlich(er?|e person)?|zustandig|eigenaar|responsabile')],
  ['participants', whole('participantes|intervenants|teilnehmer|beteiligte')],
  [
    'duration',
    whole(
      "duree( (de l'incident|totale|de l'indisponibilite))?",
      'duracion( (del incidente|total))?',
      'duracao( (do incidente|total))?',
      '(gesamt|ausfall)?dauer( des ausfalls)?',
      'duur|durata',
    ),
  ],
  ['start', whole('(heure de )?(debut)', '(hora de )?inicio', 'beginn|startzeit')],
  ['end', whole('(heure de )?fin', 'ende|endzeit', '(hora de )?termino')],
  [
    'services',
    whole(
      'services? (touches?|impactes?|concernes?)',
      '(servicios?|sistemas?)( afectados?)?',
      '(servicos?|sistemas?)( afetados?)?',
      '(betroffene )?(dienste?|systeme?)',
    ),
  ],
];

/** The key of a field by its name in another language. @param name lower case, without accents */
export function translatedField(name: string): MetadataKey | undefined {
  return translatedFields.find(([, pattern]) => pattern.test(name))?.[0];
}

/** States of actions; only the start of a text counts. */
export const translatedStates: readonly (readonly [ActionState, RegExp])[] = [
  [
    'in-progress',
    /^(?:en (?:cours|curso|progreso|proceso)|em (?:andamento|progresso|curso)|in (?:arbeit|bearbeitung|umsetzung)|laufend|begonnen)\b/,
  ],
  [
    'open',
    /^(?:a (?:faire|planifier|fazer)|non commence|pendientes?|por hacer|abiert[oa]|offen|geplant|ausstehend|pendentes?|abert[oa]|aperto|ouverte?|nao iniciad[oa])\b/,
  ],
  ['declined', /^(?:abandonnee?|annulee?|canceladas?|cancelados?|rechazad[oa]|abgelehnt|verworfen)\b/],
  [
    'done',
    /^(?:fait|faite|terminee?|realisee?|clos|hech[oa]|completad[oa]|terminad[oa]|cerrad[oa]|resuelt[oa]|erledigt|abgeschlossen|fertig|umgesetzt|feit[oa]|concluid[oa]|fechad[oa]|resolvid[oa]|klaar|gereed|afgerond|gedaan|fatto|completato|chiuso)\b/,
  ],
];
