/** Where the settings say that a ticket or an incident is kept. */
import { readTicketPattern, type Settings } from '../core/index.ts';

/** The address for an id; undefined where no pattern matches it as a whole. */
export type Addresses = (id: string) => string | undefined;

/** Ids are no longer. UTF-16 units. */
const longest = 60;

/** In a template `{id}` and `$0` stand for the id, `$1` to `$9` for its groups; only addresses of the web are given. */
export function addressesOf({ tickets }: Settings): Addresses {
  const patterns = tickets.flatMap(({ pattern, url }) => {
    const { source } = readTicketPattern(pattern);
    return source === undefined || url === undefined ? [] : [{ whole: new RegExp(`^(?:${source})$`, 'u'), url }];
  });
  return (id) => {
    if (id.length > longest) return undefined;
    for (const { whole, url } of patterns) {
      const found = whole.exec(id);
      if (!found) continue;
      const target = url.replaceAll('{id}', '$0').replace(/\$(\d)/g, (_, group: string) => encodeURIComponent(found[Number(group)] ?? ''));
      return /^https?:\/\//i.test(target) ? target : undefined;
    }
    return undefined;
  };
}
