/** Places of weights: each feature is a number made by hashing, so that a word needs no list to have a weight. Different features may share a place. */

/** How many weights there are; a power of two. */
export const dimensions = 1 << 18;

/** One number from two, in order. */
export function mix(a: number, b: number): number {
  let value = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  value ^= value >>> 13;
  return Math.imul(value, 0xc2b2ae35) ^ (value >>> 16);
}

/** The place of a feature of a kind. */
export function placeOf(kind: number, value: number): number {
  return mix(kind, value) & (dimensions - 1);
}

/** In which collection a place was last taken, as a number from 1 to 255: each place counts once. */
const taken = new Uint8Array(dimensions);
let collection = 0;

/** Begins a new collection of places. */
export function beginCollection(): void {
  if (collection++ < 255) return;
  taken.fill(0);
  collection = 1;
}

/** True at the first call for a place in the present collection. */
export function isNew(place: number): boolean {
  if (taken[place] === collection) return false;
  taken[place] = collection;
  return true;
}

/** Adds a place to a list of the present collection unless it is in one of them. */
export function take(list: number[], place: number): void {
  if (isNew(place)) list.push(place);
}
