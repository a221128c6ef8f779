/** `postmortem/openItems`: the open action items of all postmortems of the workspace. */
import { openItemsRequest, type OpenItem } from '../../protocol.ts';
import { isoDate } from '../dates.ts';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';
import { rangeOf } from '../workspace/place.ts';

/** Nobody reads more. */
const most = 10_000;

export const openItems: Feature = {
  register({ connection, session, workspace }) {
    connection.onRequest(openItemsRequest, is.object({}), async (_, token): Promise<OpenItem[]> => {
      await workspace.ready(token);
      const today = isoDate(session.today(undefined));
      const found = workspace.index().find('', most);
      const incidents = new Map(found.flatMap((entry) => (entry.kind === 'incident' ? [[entry.document, entry.name] as const] : [])));
      return found
        .flatMap((entry) => (entry.kind === 'item' ? [entry] : []))
        .map(({ document, place, item: { text, owner, due } }) => ({
          uri: workspace.uri(document),
          range: rangeOf(place),
          text,
          incident: incidents.get(document) ?? '',
          ...(owner !== undefined && { owner }),
          ...(due !== undefined && { due }),
          overdue: due !== undefined && due < today,
        }))
        .toSorted((one, other) => dueDay(one) - dueDay(other));
    });
  },
};

/** For sorting: what has no due date comes last. */
const dueDay = ({ due }: OpenItem): number => (due === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(due));
