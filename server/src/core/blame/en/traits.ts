/** Function words of English, and other words that the reading of clauses and names asks for. */
import type { WordTrait } from '../traits.ts';
import { firstNames, products } from '../../knownNames.ts';

export const traits: Readonly<Record<WordTrait, string>> = {
  connector: 'because since as while although though whereas so but given when which where after before until if and with due',
  divides: 'because while although though whereas so but given when which where if due',
  subordinates: 'as since after before until',
  reason: 'because since as given due',
  auxiliary: 'is are was were has have had does do did can could will would cannot',
  pastAuxiliary: 'was were could did had',
  pluperfect: 'had',
  negation: 'not no never only',
  denial: 'no nothing neither there',
  expletive: 'there',
  joins: 'and but so which who while because as since where when although though until yet or then not instead the it they we he she i',
  month: 'jan feb mar apr may jun jul aug sep oct nov dec april june august',
  thing: 'its itself',
  firstName: firstNames,
  product: products,
};
