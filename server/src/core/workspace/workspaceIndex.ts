/** The postmortems of a workspace by what people look for: incidents, owners, open action items. Pure: its host reads the files. */
import { isOpenItem, type DocumentFacts, type ItemFacts } from './facts.ts';
import { matchRank, ranks } from './match.ts';

/** A document of the index. */
export interface Indexed<P> {
  /** Whatever the host calls it. */
  readonly document: string;
  readonly facts: DocumentFacts<P>;
}

/** Something to be found by its name. */
export type IndexEntry<P> =
  | ({ readonly kind: 'incident'; readonly name: string; readonly place: P } & Indexed<P>)
  | ({ readonly kind: 'item'; readonly name: string; readonly place: P; readonly item: ItemFacts<P> } & Indexed<P>)
  /** At the first open item of the newest incident. */
  | ({ readonly kind: 'owner'; readonly name: string; readonly place: P; readonly open: number } & Indexed<P>);

/** A name of the workspace with the number of documents that name it. */
export interface KnownName {
  readonly name: string;
  readonly documents: number;
}

export class WorkspaceIndex<P> {
  readonly #documents = new Map<string, DocumentFacts<P>>();
  /** Documents by the ids of their incidents. */
  readonly #incidents = new Map<string, string[]>();
  readonly #people = new Map<string, number>();
  /** Made when asked for, dropped when anything changes. */
  #ordered: readonly Indexed<P>[] | undefined;

  get size(): number {
    return this.#documents.size;
  }

  get documents(): Iterable<string> {
    return this.#documents.keys();
  }

  facts(document: string): DocumentFacts<P> | undefined {
    return this.#documents.get(document);
  }

  /** Adds a document, or replaces what was known of it. */
  set(document: string, facts: DocumentFacts<P>): void {
    this.delete(document);
    this.#ordered = undefined;
    // Parts of a text keep the whole text alive; a copy that was written out does not.
    const own = JSON.parse(JSON.stringify(facts)) as DocumentFacts<P>;
    this.#documents.set(document, own);
    for (const { id } of own.ids) this.#incidents.set(id, [...(this.#incidents.get(id) ?? []), document]);
    for (const name of own.people) this.#people.set(name, (this.#people.get(name) ?? 0) + 1);
  }

  delete(document: string): void {
    const facts = this.#documents.get(document);
    if (!facts) return;
    this.#documents.delete(document);
    this.#ordered = undefined;
    for (const { id } of facts.ids) {
      const others = (this.#incidents.get(id) ?? []).filter((one) => one !== document);
      if (others.length > 0) this.#incidents.set(id, others);
      else this.#incidents.delete(id);
    }
    for (const name of facts.people) {
      const count = (this.#people.get(name) ?? 0) - 1;
      if (count > 0) this.#people.set(name, count);
      else this.#people.delete(name);
    }
  }

  clear(): void {
    this.#documents.clear();
    this.#incidents.clear();
    this.#people.clear();
    this.#ordered = undefined;
  }

  /** The documents of an incident: one, unless an id was given twice. By name. */
  incident(id: string, except?: string): readonly Indexed<P>[] {
    const documents = (this.#incidents.get(id) ?? []).filter((document) => document !== except);
    return documents.toSorted().flatMap((document) => this.#entry(document));
  }

  /** Incidents whose main id starts so, in any case; the newest first. */
  incidentsFrom(prefix: string, except?: string): readonly Indexed<P>[] {
    const start = prefix.toLowerCase();
    return this.#newestFirst().filter(
      ({ document, facts }) => document !== except && facts.ids[0]?.id.toLowerCase().startsWith(start) === true,
    );
  }

  /** Everybody who is named elsewhere than in one document, those in the most documents first. */
  people(except?: string): readonly KnownName[] {
    const own = new Set(except === undefined ? [] : this.#documents.get(except)?.people);
    return Array.from(this.#people, ([name, documents]) => ({ name, documents: documents - (own.has(name) ? 1 : 0) }))
      .filter(({ documents }) => documents > 0)
      .toSorted((a, b) => b.documents - a.documents || (a.name < b.name ? -1 : 1));
  }

  /** Documents in which somebody or an incident is named, by name of the document. */
  naming(name: string): readonly string[] {
    const documents: string[] = [];
    for (const [document, { ids, people, mentions, items }] of this.#documents) {
      const named =
        people.includes(name) || mentions.includes(name) || ids.some(({ id }) => id === name) || items.some(({ owner }) => owner === name);
      if (named) documents.push(document);
    }
    return documents.toSorted();
  }

  /** What answers a query, best first; everything for an empty one. At most `limit`. */
  find(query: string, limit: number): readonly IndexEntry<P>[] {
    const wanted = query.trim().toLowerCase();
    // By rank, within it by kind; in each of them the newest first, which is the order of the search.
    const found: IndexEntry<P>[][] = Array.from({ length: ranks * kinds }, () => []);
    const add = (name: string, kind: number, entry: () => IndexEntry<P>): void => {
      const rank = matchRank(wanted, name);
      const place = rank === undefined ? undefined : found[(ranks - 1 - rank) * kinds + kind];
      if (place && place.length < limit) place.push(entry());
    };
    const owners = new Map<string, { readonly one: Indexed<P>; readonly place: P; open: number }>();
    for (const one of this.#newestFirst()) {
      const { ids, title, place, items } = one.facts;
      const id = ids[0]?.id;
      const name = (id === undefined || title.includes(id) ? title : `${id} ${title}`).trim();
      if (name !== '') add(name, 0, () => ({ kind: 'incident', name, place: ids[0]?.place ?? place, ...one }));
      for (const item of items) {
        if (!isOpenItem(item)) continue;
        add(item.text, 2, () => ({ kind: 'item', name: item.text, place: item.place, item, ...one }));
        const owner = item.owner === undefined ? undefined : owners.get(item.owner);
        if (owner) owner.open++;
        else if (item.owner !== undefined) owners.set(item.owner, { one, place: item.place, open: 1 });
      }
    }
    for (const [name, { one, place, open }] of owners) add(name, 1, () => ({ kind: 'owner', name, place, open, ...one }));
    return found.flat().slice(0, limit);
  }

  #entry(document: string): readonly Indexed<P>[] {
    const facts = this.#documents.get(document);
    return facts ? [{ document, facts }] : [];
  }

  /** Those without a date last; on the same day by name, so that the order does not depend on what was read first. */
  #newestFirst(): readonly Indexed<P>[] {
    return (this.#ordered ??= Array.from(this.#documents, ([document, facts]) => ({ document, facts })).toSorted((a, b) => {
      const [day, other] = [a.facts.date ?? '', b.facts.date ?? ''];
      return day === other ? (a.document < b.document ? -1 : 1) : day > other ? -1 : 1;
    }));
  }
}

/** Incidents, owners, items. */
const kinds = 3;
