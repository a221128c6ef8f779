/**
 * How entries of a timeline in German, French, Spanish, Portuguese, Dutch and Italian tell the phases of an incident, without accents as in
 * `accents.ts`. A participle may be about anything (`Certificado restaurado`): it counts where it stands first and little follows, or
 * beside an incident or a service.
 */
import type { Phase } from '../model.ts';
import { withoutAccents } from './accents.ts';

/** `restablecida`, `restablecidos` as `restablecid`: one form stands for all. */
function stemOf(word: string): string {
  return word.replace(/[aeo]?s?$/, '');
}

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stemOf));
}

const incidents = 'storung vorfall ausfall problem fehler incident incidencia panne caida fallo falha storing probleem';
const services =
  'dienst betrieb seite website site shop alles systeme service tout servicio sitio sistema todo servico tudo servizio servizi tutto';

const back = 'retour vuelta vuelve retorno volta ritorno wieder weer nouveau nuevo';

/** What tells a phase, in the order in which it is tried: words, and those of which one stands near or, for `alone`, little else. */
const tellings = (
  [
    ['start', 'beginn beginnt begint debut commence inicio comienza inizio', incidents, false],
    [
      'resolution',
      'behoben gelost beendet wiederhergestellt entwarnung resolu retabli retablie retablissement resuelto solucionado restablecido restaurado recuperado cerrado resolvido normalizado opgelost hersteld verholpen risolto ripristinato',
      `${incidents} ${services}`,
      true,
    ],
    ['resolution', 'ende fin fim einde', incidents, false],
    ['resolution', 'normal normalidad normalidade normalita verfugbar erreichbar online beschikbaar bereikbaar disponible', back, false],
    ['mitigation', 'eingedammt attenue mitige mitigado gemitigeerd mitigato', incidents, true],
    [
      'detection',
      'erkannt entdeckt festgestellt bemerkt detecte detectee detectado deteccion gedetecteerd ontdekt gemeld rilevato',
      incidents,
      true,
    ],
    ['detection', 'ausgelost declenchee recue recibida disparada', 'alarm alerte', false],
  ] satisfies readonly (readonly [Phase, string, string, boolean])[]
).map(([phase, told, near, alone]) => ({ phase, told: stems(told), near: stems(near), alone }));
const known = new Set(tellings.flatMap(({ told }) => [...told]));

/** What may follow a word that stands first: how it came about, and when. */
const followers = new Set('durch nach um mit par apres avec tras con por apos com door na met om dopo da dal dalla'.split(' '));
/** What is told in English is not read in another language. */
const english = /\b(?:the|and|to|for|from|with|by|are|were|been|has|at)\b/i;
/** What did not happen, not yet, in part only or is still going on; and what was found is the cause. */
const others = new Set(
  'nicht noch kein keine teilweise parcialmente gedeeltelijk parzialmente partiellement versucht soll muss kann wird ohne pas non sans sera doit cours no sin debe proceso nao sem deve niet geen wordt moet ursache cause causa oorzaak origen'.split(
    ' ',
  ),
);
/** Longer entries tell it at their start if at all. In UTF-16 units. */
const longest = 120;

/** The phase that a sentence in another language tells. */
export function translatedPhase(sentence: string): Phase | undefined {
  if (english.test(sentence)) return undefined;
  const bare = withoutAccents(sentence.slice(0, longest).toLowerCase());
  for (const [index, clause] of bare.split(/[,:(–—]| - /).entries()) {
    const words = clause.match(/[a-z]+/g) ?? [];
    const all = words.map(stemOf);
    if (!all.some((word) => known.has(word)) || words.some((word) => others.has(word))) continue;
    const found = tellings.find(
      ({ told, near, alone }) =>
        all.some((word, at) => told.has(word) && all.slice(Math.max(0, at - 5), at + 5).some((other) => near.has(other))) ||
        (alone && index === 0 && told.has(all[0]!) && (all.length === 1 || followers.has(words[1]!))),
    );
    if (found) return found.phase;
  }
  return undefined;
}
