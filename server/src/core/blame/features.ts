/** What the scorer looks at in one sentence: words, word classes, who acts, which patterns fired, where it stands. */
import type { Analysis, Evidence, JudgeContext } from './judge.ts';
import type { Lexicon } from './lexicon.ts';
import type { Clause } from './reason.ts';
import type { Token } from './tokens.ts';

const classNames = [
  'err',
  'omit',
  'flout',
  'harm',
  'act',
  'heed',
  'loaded',
  'punish',
  'say',
  'respond',
  'cause',
  'badAdv',
  'badAdj',
  'badNoun',
  'slipAdv',
  'slipNoun',
  'work',
  'system',
  'modalPast',
  'wh',
  'dayTime',
  'intense',
  'negation',
  'discuss',
];

/** Names of the features of sentence `at`. */
export function featuresOf(
  at: number,
  analyses: readonly Analysis[],
  evidence: readonly Evidence[],
  clauses: readonly Clause[],
  context: JudgeContext,
  lexicon: Lexicon,
): string[] {
  const { sentence } = analyses[at] as Analysis;
  const { tokens, agents } = sentence;
  const section = context.section ?? 'none';
  const features = new Set<string>([`s:${section}`]);
  const shapes: string[] = [];
  const heads = new Map<number, string>();
  for (const agent of agents)
    for (let index = agent.start; index < agent.end; index++) if (!heads.has(index)) heads.set(index, agent.class);
  let quoted = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.quoted) {
      quoted++;
      continue;
    }
    const agent = heads.get(index);
    shapes.push(agent === 'name' ? 'NAME' : token.kind === 'number' ? '#' : token.kind === 'code' ? 'CODE' : token.word);
    if (agent) features.add(`a:${agent}`);
    for (const name of classesOf(token, lexicon)) features.add(`c:${name}`);
  }
  const words = shapes;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    features.add(`w:${word}`);
    features.add(`b:${words[index - 1] ?? '^'} ${word}`);
    if (/^[a-z]{5,}$/u.test(word)) {
      features.add(`p:${word.slice(0, 5)}`);
      if (word.length > 6) features.add(`x:${word.slice(-4)}`);
    }
  }
  features.add(`b:${words.at(-1)} $`);
  const first = agents.find((agent) => agent.start <= 2);
  const mechanism = clauses.some((clause) => clause.mechanism && clause.sentence !== at);
  const here = clauses.some((clause) => clause.mechanism && clause.sentence === at);
  features.add(mechanism ? 'r:else' : 'r:none');
  if (here) features.add('r:here');
  if (clauses.some((clause) => clause.because && clause.mechanism)) features.add('r:because');
  for (const agent of new Set(agents.map((each) => each.class))) {
    features.add(`as:${agent} ${section}`);
    features.add(`ar:${agent} ${String(mechanism || here)}`);
  }
  for (const agent of agents) {
    const next = tokens[agent.end];
    if (!next) continue;
    for (const name of classesOf(next, lexicon)) features.add(`av:${agent.class} ${name}`);
    features.add(`aw:${agent.class} ${next.word}`);
  }
  if (first) features.add(`f:${first.class}`).add(`fs:${first.class} ${section}`);
  else features.add('f:-').add(`fs:- ${section}`);
  for (const { at: where, pattern } of evidence) {
    if (where !== at) continue;
    features.add(`k:${pattern.group.kind}`).add(`m:${pattern.source}`).add('hit');
    if (mechanism || here) features.add(`kr:${pattern.group.kind}`);
    features.add(`ks:${pattern.group.kind} ${section}`);
  }
  if (quoted > 0) features.add('q').add(quoted > 4 ? 'q:long' : 'q:short');
  const count = tokens.length;
  features.add(`n:${count < 6 ? 'xs' : count < 12 ? 's' : count < 20 ? 'm' : 'l'}`);
  features.add(`items:${analyses.length > 1 ? 'many' : 'one'}`);
  const numbers = tokens.filter((token) => token.kind === 'number').length;
  if (numbers > 1) features.add('nums');
  const last = tokens.at(-1);
  if (last?.word === '?') features.add(`end:? ${section}`);
  return [...features];
}

const keyCache = new WeakMap<Lexicon, ReadonlyMap<number, string>>();

function classesOf(token: Token, lexicon: Lexicon): string[] {
  let names = keyCache.get(lexicon);
  if (!names)
    keyCache.set(
      lexicon,
      (names = new Map(
        classNames.flatMap((name) => [
          [lexicon.key(`@${name}`), name] as const,
          ...['b', 's', 'd', 'n', 'g'].map((form) => [lexicon.key(`@v:${form}`), `v:${form}`] as const),
        ]),
      )),
    );
  return (token.lexeme?.keys ?? []).flatMap((key) => names.get(key) ?? []);
}
