/** The data of the views in the side panel and of the status item, for our own client. */
import { overviewChanged, overviewRequest, type Overview, type OverviewParams } from '../../protocol.ts';
import type { Feature } from '../feature.ts';
import { overviewOf } from '../overview.ts';
import * as is from '../params.ts';

export const overview: Feature = {
  register({ connection, session, offer }) {
    connection.onRequest<OverviewParams>(overviewRequest, is.object({ uri: is.string }), ({ uri }) =>
      session.when<Overview | null>(uri, null, (document) => overviewOf(document, session.today(document.timeZone))),
    );
    if (offer.overview) session.onChanged(({ uri }) => connection.notify(overviewChanged, { uri }));
  },
};
