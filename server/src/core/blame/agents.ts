/** Phrases of a sentence that stand for people: who may be the subject or agent of a clause. A language pack finds them (`LanguagePack.agentsOf`). */

/** Whom a phrase stands for. `they` is a person spoken of before. */
export type AgentClass = 'name' | 'role' | 'team' | 'we' | 'i' | 'they' | 'you' | 'someone' | 'nobody' | 'customer' | 'vendor';

/** A phrase for people; token indices, half open. */
export interface Agent {
  readonly class: AgentClass;
  readonly start: number;
  readonly end: number;
  /** Index of the word that decides the class. */
  readonly head: number;
  readonly plural: boolean;
}

/** Lower-case parts of the names that the document has made known. */
export type Names = ReadonlySet<string>;

/** One bit for each class. */
export const agentBit: Readonly<Record<AgentClass, number>> = {
  name: 1,
  role: 2,
  team: 4,
  we: 8,
  i: 16,
  they: 32,
  you: 64,
  someone: 128,
  nobody: 256,
  customer: 512,
  vendor: 1024,
};
