/** Warns before judging annoys: a document that takes too long at each change is named in the log once. The status item says it, too. */
import type { OpenDocument } from '../document.ts';
import type { Feature } from '../feature.ts';

export const budget: Feature = {
  register({ session }) {
    const named = new WeakSet<OpenDocument>();
    session.onChanged((document) => {
      const { uri, slow } = document;
      if (slow === undefined || named.has(document)) return;
      named.add(document);
      session.log(
        'warning',
        `${uri} takes ${slow} ms to judge at each change. With "postmortem.run": "onSave" it is judged when it is saved; "postmortem.exclude" leaves it out.`,
      );
    });
  },
};
