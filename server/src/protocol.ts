/**
 * What client and server say to each other beyond the LSP: method names and plain data. All optional for other clients.
 * Positions are LSP positions (in the encoding agreed on; UTF-16 with VS Code), so that the client computes nothing.
 */

/** `initializationOptions`. All optional; editors without `workspace/configuration` pass their settings here. */
export interface InitializationOptions {
  /** Wants `postmortem/overviewChanged`. */
  readonly overview?: boolean;
  /**
   * The client is VS Code with our extension: its own Markdown support gives outline and folding, and the schema of the
   * configuration files is known to it. The server leaves out what would be doubled.
   */
  readonly builtInMarkdown?: boolean;
  /** Commands of the client that a click on a code lens runs; a lens without one is a line of text. */
  readonly lensCommands?: LensCommands;
  /** As under `postmortem` in the editor's settings. */
  readonly settings?: unknown;
  /** What positions count in, for clients that count otherwise than in UTF-16 and offer no `general.positionEncodings`. */
  readonly positionEncoding?: 'utf-8' | 'utf-16' | 'utf-32';
  /** False for clients that put the lines of a completion into one: a heading is then completed without what belongs below it. */
  readonly multiLineCompletion?: boolean;
}

/** By what a lens tells: what is missing before the document is final, the phases of the timeline, how many action items are done. */
export type LensCommands = Readonly<Partial<Record<'missing' | 'timeline' | 'actionItems', string>>>;

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Request: the views' data of one open document. Params `{ uri }`, result `Overview | null`. */
export const overviewRequest = 'postmortem/overview';
/** Notification, server to client: the overview of `uri` has changed. */
export const overviewChanged = 'postmortem/overviewChanged';
/** Request: text edits for a command. Params `EditParams`, result `DocumentEdit | null`. */
export const editRequest = 'postmortem/edit';
/** Request: a new document. Params `NewParams`, result the Markdown text. */
export const newRequest = 'postmortem/new';
/** Request: what is still to be done after all postmortems of the workspace. Params `{}`, result `OpenItem[]`, what was due first comes first. */
export const openItemsRequest = 'postmortem/openItems';

export interface OverviewParams {
  readonly uri: string;
}

export interface Overview {
  readonly uri: string;
  readonly version: number;
  readonly postmortem: boolean;
  readonly template: boolean;
  /** Why it was or was not recognised; or why it is not judged (too large). */
  readonly reason: string;
  readonly title: string | undefined;
  /** Findings by rule id. */
  readonly findings: Readonly<Record<string, number>>;
  readonly timeline: TimelineOverview | undefined;
  readonly fiveWhys: readonly WhyChainOverview[];
  /** The first 1,000. */
  readonly actionItems: readonly ActionItemOverview[];
  /** Action items behind those; absent when there are none. */
  readonly moreActionItems?: number;
  /** Rules that were switched off for this version because they failed. */
  readonly failedRules: readonly string[];
  /** Milliseconds that judging takes at each change, where that is more than a writer should wait. */
  readonly slow?: number;
}

export interface TimelineOverview {
  readonly range: Range;
  readonly zone: string | undefined;
  /** The first 1,000. */
  readonly entries: readonly TimelineEntryOverview[];
  /** Entries behind those; absent when there are none. */
  readonly more?: number;
  /** Durations in minutes between known phases. */
  readonly phases: readonly { readonly name: string; readonly minutes: number }[];
  readonly problems: readonly { readonly message: string; readonly range: Range }[];
}

export interface TimelineEntryOverview {
  readonly range: Range;
  /** As it should be shown: `14:05`, or `2025-10-15 14:05` where the day changes. */
  readonly time: string | undefined;
  /** Minutes since the first entry; undefined where it cannot be known. */
  readonly offsetMinutes: number | undefined;
  /** Minutes without an entry before this one, when that is long for this timeline. */
  readonly gapMinutes: number | undefined;
  readonly text: string;
  readonly owner: string | undefined;
  readonly phase: 'start' | 'detection' | 'mitigation' | 'resolution' | undefined;
  readonly instant: string | undefined;
}

export interface WhyOverview {
  readonly range: Range;
  readonly depth: number;
  readonly question: string | undefined;
  readonly answer: string | undefined;
  readonly children: readonly WhyOverview[];
}

export interface WhyChainOverview {
  readonly range: Range;
  readonly problem: { readonly text: string; readonly range: Range } | undefined;
  readonly whys: readonly WhyOverview[];
  readonly systemicIssues: readonly { readonly text: string; readonly range: Range }[];
}

export interface ActionItemOverview {
  readonly range: Range;
  readonly text: string;
  readonly owner: string | undefined;
  /** ISO date. */
  readonly due: string | undefined;
  readonly overdue: boolean;
  readonly status: 'open' | 'in-progress' | 'done' | 'declined' | 'superseded' | 'duplicate' | undefined;
  readonly category: string | undefined;
  readonly links: readonly string[];
  /** False where the document has no place to write a state to. */
  readonly canSetStatus: boolean;
}

export type EditParams =
  | { readonly uri: string; readonly kind: 'setActionItemDone'; readonly line: number; readonly done: boolean }
  | { readonly uri: string; readonly kind: 'addTimelineEntry'; readonly now: string }
  | { readonly uri: string; readonly kind: 'sortTimeline' }
  | { readonly uri: string; readonly kind: 'addWhy'; readonly line?: number }
  | { readonly uri: string; readonly kind: 'addActionItem' }
  | { readonly uri: string; readonly kind: 'insertMissingSections' };

export interface DocumentEdit {
  readonly uri: string;
  readonly version: number;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  /** Where to put the cursor afterwards, in the text after the edit. */
  readonly selection?: Range;
  /** The single edit is a snippet. */
  readonly snippet?: boolean;
}

export interface OpenItem {
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
  /** Id and title of its incident, as far as they are known. */
  readonly incident: string;
  readonly owner?: string;
  /** ISO date. */
  readonly due?: string;
  readonly overdue: boolean;
}

export interface NewParams {
  readonly title: string;
  readonly severity: string;
  /** ISO date. */
  readonly date: string;
  readonly template: 'full' | 'short';
}
