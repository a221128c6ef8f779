/** `postmortem/new`: the text of a new postmortem. */
import { newPostmortem } from '../../core/index.ts';
import { newRequest, type NewParams } from '../../protocol.ts';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';

const newParams = is.object({ title: is.string, severity: is.string, date: is.string, template: is.oneOf('full', 'short') });

export const newDocument: Feature = {
  register({ connection }) {
    connection.onRequest<NewParams>(newRequest, newParams, (params) => newPostmortem(params));
  },
};
