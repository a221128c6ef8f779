/**
 * How entries of a timeline in German, French, Spanish, Portuguese, Dutch and Italian tell the phases of an incident, without accents as in
 * `translations.ts`. A participle may be about anything (`Certificado restaurado`): it counts where it stands first and little follows, or
 * beside an incident or a service.
 */
import type { Phase } from '../model.ts';
import { withoutAccents } from './translations.ts';

function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '));
}

const incidents =
  'storung vorfall vorfalls ausfall ausfalls problem fehler incident incidents incidente incidencia panne probleme problema caida fallo falla falha queda storing probleem guasto disservizio';
const services =
  'dienst dienste dienstes diensten betrieb seite website shop plattform anwendung alles systeme service services site plateforme acces tout servicio servicios sitio sistema sistemas plataforma todo servico servicos tudo dienstverlening systeem platform servizio servizi sito sistemi piattaforma tutto';
const back = 'retour vuelta vuelve retorno volta ritorno wieder weer nouveau nuevo novamente nuovamente';

/** In the order in which they are tried: words, and those of which one stands near; `first` where the words alone tell enough. */
const tellings: readonly { phase: Phase; told: ReadonlySet<string>; near: ReadonlySet<string>; first?: true }[] = [
  {
    phase: 'start',
    told: words('beginn beginnt begann begint debut commence inicio comienza empieza comeca inizio inizia'),
    near: words(incidents),
  },
  {
    phase: 'start',
    told: words('onbereikbaar indisponible injoignable indisponivel caido'),
    near: words(services),
  },
  {
    phase: 'resolution',
    told: words(
      'behoben gelost beendet geschlossen wiederhergestellt entwarnung normalbetrieb',
      'resolu resolue resolus retabli retablie retablis retablissement clos cloture',
      'resuelto resuelta solucionado solucionada restablecido restablecida restablecidos restablece restaurado restaurados recuperado recuperados cerrado',
      'resolvido resolvida restabelecido restabelecidos normalizado normalizada encerrado',
      'opgelost hersteld verholpen gesloten risolto risolta ripristinato ripristinati ripristino chiuso',
    ),
    near: words(incidents, services),
    first: true,
  },
  { phase: 'resolution', told: words('ende fin fim einde'), near: words(incidents) },
  {
    phase: 'resolution',
    told: words(
      'normal normale normalidad normalidade normalita verfugbar erreichbar online normaal beschikbaar bereikbaar disponible disponivel disponibile operationnel operativo',
    ),
    near: words(back),
  },
  {
    phase: 'mitigation',
    told: words('mitigiert entscharft eingedammt attenue mitige mitigado mitigada contornado gemitigeerd teruggedraaid mitigato'),
    near: words(incidents),
    first: true,
  },
  {
    phase: 'mitigation',
    told: words('abgeschlossen durchgefuhrt termine effectue completado realizado concluido feito voltooid uitgevoerd completato'),
    near: words('rollback'),
  },
  // Beside an incident it may be English.
  { phase: 'detection', told: words('detection'), near: words(), first: true },
  {
    phase: 'detection',
    told: words(
      'erkannt entdeckt festgestellt bemerkt gemeldet erkennung detecte detectee signale signalee detectado detectada detecta deteccion deteccao reportado',
      'gedetecteerd ontdekt opgemerkt gemeld detectie rilevato rilevata rilevamento segnalato',
    ),
    near: words(incidents),
    first: true,
  },
  {
    phase: 'detection',
    told: words(
      'ausgelost declenchee recue recibida disparada activada recebido afgegaan ricevuto scattato premiere primera primeiro erster eerste primo',
    ),
    near: words('alarm alerte alerta allarme melding'),
  },
];

/** What may follow a word that stands first: how it came about, and when. */
const followers = words('durch nach um mit par apres avec grace tras con por apos com door na met om dopo da dal dalla grazie');
/** What is told in English is not read in another language. */
const english = /\b(?:the|and|to|for|from|with|by|are|were|been|has|at)\b/i;
/** What did not happen, not yet, in part only or is still going on; and what was found is the cause. */
const others = words(
  'nicht noch kein keine teilweise versuch versucht soll muss kann wird ohne pas non sans partiellement partielle sera doit tente tentative cours',
  'no sin parcial parcialmente debe intento proceso nao sem sera deve niet geen gedeeltelijk wordt moet zonder senza parzialmente verra',
  'ursache cause causes causa causas oorzaak origem origen origine',
);
/** Longer entries tell it at their start if at all. In UTF-16 units. */
const longest = 120;

/** The phase that a sentence in another language tells. */
export function translatedPhase(sentence: string): Phase | undefined {
  if (english.test(sentence)) return undefined;
  const bare = withoutAccents(sentence.slice(0, longest).toLowerCase());
  for (const [index, clause] of bare.split(/[,:(–—]| - /).entries()) {
    const all = clause.match(/[a-z]+/g) ?? [];
    if (!all.some((word) => known.has(word)) || all.some((word) => others.has(word))) continue;
    const found = tellings.find(
      ({ told, near, first }) =>
        all.some((word, at) => told.has(word) && all.slice(Math.max(0, at - 5), at + 5).some((other) => near.has(other))) ||
        (first && index === 0 && told.has(all[0]!) && (all.length === 1 || followers.has(all[1]!))),
    );
    if (found) return found.phase;
  }
  return undefined;
}

const known = new Set(tellings.flatMap(({ told }) => [...told]));
