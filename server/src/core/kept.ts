/**
 * What is folded over all pieces of a document, kept from version to version: most keys change one piece of thousands,
 * and a fold need not be made again when that piece counts for it as before.
 */
import { outlineOf, outlineWith, type Outline } from './outline.ts';
import type { Piece } from './piece.ts';
import type { TitleOverrides } from './titles.ts';

interface Fold {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
}

const nothing: readonly never[] = [];

export class Kept {
  readonly #folds = new Map<unknown, Fold>();
  /** Of the version before; undefined where sections may have changed, too. */
  readonly #before: ReadonlyMap<unknown, Fold> | undefined;
  /** By name; handed on from version to version. */
  readonly #derived: Map<unknown, Fold>;
  readonly #removed: readonly Piece[] = [];
  readonly #inserted: readonly Piece[] = [];
  /** Index of the first piece that is not the same as before. */
  readonly #from: number = 0;
  /** True where there is no version before with the same settings. */
  readonly isFirst: boolean;
  /** Folds made in this version: counted to prove that an edit makes few. */
  made = 0;

  /** @param before of the version before this one, with the same settings; it must not be used any more. */
  constructor(
    private readonly pieces: readonly Piece[],
    before?: Kept,
  ) {
    this.isFirst = before === undefined;
    this.#derived = before ? before.#derived : new Map();
    if (!before) return;
    const [from, to, last] = difference(before.pieces, pieces);
    this.#from = from;
    this.#removed = before.pieces.slice(from, to);
    this.#inserted = pieces.slice(from, last);
    // Without a mark among them, the sections of all other pieces are the same.
    if (this.#removed.every(isUnmarked) && this.#inserted.every(isUnmarked)) this.#before = before.#folds;
  }

  /** The sections of the pieces. */
  outline(overrides: TitleOverrides | undefined): Outline {
    const before = this.#before?.get(outlineOf)?.value as Outline | undefined;
    const outline = before
      ? outlineWith(before, this.pieces, this.#from, this.#removed.length, this.#inserted.length)
      : outlineOf(this.pieces, overrides);
    this.#folds.set(outlineOf, { inputs: nothing, value: outline });
    return outline;
  }

  /**
   * `make()`, or what it made before.
   * @param name Identifies the fold: an object or function of the module that makes it.
   * @param weight What a piece (with its section) counts for the fold, compared by identity; `undefined` for nothing.
   * @param inputs What else the fold depends on, compared by identity.
   */
  fold<T>(name: object, weight: (piece: Piece) => unknown, make: () => T, inputs: readonly unknown[] = []): T {
    const here = this.#folds.get(name);
    if (here && isSame(here.inputs, inputs)) return here.value as T;
    const before = this.#before?.get(name);
    const holds = before && isSame(before.inputs, inputs) && isSame(weights(this.#removed, weight), weights(this.#inserted, weight));
    const fold = holds ? before : { inputs, value: make() };
    if (!holds) this.made++;
    this.#folds.set(name, fold);
    return fold.value as T;
  }

  /**
   * What the pieces count for, in order. Of the list of the version before, only what has come and gone since is exchanged; the same list where nothing has.
   * @param name Identifies the list, as for `fold`.
   * @param weight What a piece counts for: an object of its own, or `undefined` for nothing.
   * @param inputs What else that depends on, compared by identity.
   */
  list<T extends object>(name: object, weight: (piece: Piece) => T | undefined, inputs: readonly unknown[]): readonly T[] {
    const before = this.#before?.get(name);
    let value: readonly T[];
    if (before && isSame(before.inputs, inputs)) value = this.#exchanged(before.value as readonly T[], weight);
    else {
      value = weights(this.pieces, weight);
      this.made++;
    }
    this.#folds.set(name, { inputs, value });
    return value;
  }

  #exchanged<T>(list: readonly T[], weight: (piece: Piece) => T | undefined): readonly T[] {
    const removed = weights(this.#removed, weight);
    const inserted = weights(this.#inserted, weight);
    if (isSame(removed, inserted)) return list;
    let above: T | undefined;
    for (let at = this.#from - 1; at >= 0 && above === undefined; at--) above = weight(this.pieces[at] as Piece);
    return list.toSpliced(above === undefined ? 0 : list.indexOf(above) + 1, removed.length, ...inserted);
  }

  /**
   * `make()`, or what it made last from the same inputs: for what is worked out from other folds and not from pieces.
   * @param name Identifies it, as for `fold`.
   */
  derive<T>(name: object, inputs: readonly unknown[], make: () => T): T {
    const known = this.#derived.get(name);
    if (known && isSame(known.inputs, inputs)) return known.value as T;
    const value = make();
    this.#derived.set(name, { inputs, value });
    return value;
  }
}

/** Where two lists begin to differ, and where they end to do so in the first and in the second. */
function difference(before: readonly Piece[], now: readonly Piece[]): readonly [from: number, to: number, last: number] {
  const shorter = Math.min(before.length, now.length);
  let from = 0;
  while (from < shorter && before[from] === now[from]) from++;
  let to = before.length;
  let last = now.length;
  while (to > from && last > from && before[to - 1] === now[last - 1]) {
    to--;
    last--;
  }
  return [from, to, last];
}

function isUnmarked({ mark }: Piece): boolean {
  return mark === undefined;
}

function weights<T>(pieces: readonly Piece[], weight: (piece: Piece) => T | undefined): T[] {
  return pieces.map(weight).filter((one) => one !== undefined);
}

/** True when two lists hold the same, by identity. */
export function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

/** The weight of a list: itself, or nothing where it is empty. */
export function someOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
