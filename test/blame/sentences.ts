/** Labelled sentences: the format of the annotation guide, and the document that each is judged in. */
import { readFileSync } from 'node:fs';
import { analyze, type Finding } from '../../server/src/core/index.ts';

export interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly section: string;
  readonly people: readonly string[];
  readonly label: 'blame' | 'ok';
  readonly category: string;
  readonly difficulty: 'easy' | 'medium' | 'hard';
  readonly span: string | null;
  readonly pair?: string;
  readonly border?: true;
  readonly note: string;
}

const headings: Readonly<Record<string, string>> = {
  summary: 'Executive Summary',
  impact: 'Impact',
  timeline: 'Timeline',
  'root-cause': 'Root Cause Analysis',
  'contributing-factors': 'Contributing Factors',
  'what-went-well': 'What Went Well',
  'what-went-wrong': 'What Went Wrong',
  'action-items': 'Action Items',
  lessons: 'Lessons Learned',
  'five-whys': 'Appendix: Five Whys Analysis',
  detection: 'Detection',
  resolution: 'Resolution',
  background: 'Background',
  'got-lucky': 'Where We Got Lucky',
};

/** For measuring only: nobody tunes on them, nobody has read them but who wrote them. */
export const heldOutFiles = ['fresh.jsonl', 'insinuations.jsonl'];

/** The sentences of a JSON Lines file. */
export function readSentences(file: string | URL): Sentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Sentence);
}

/** Lines of reports without blame, `section<TAB>text` each. */
export function readPlain(file: URL): Sentence[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, index): Sentence => {
      const [section = '', text = ''] = line.split('\t', 2);
      return { id: `p${index}`, text, section, people: [], label: 'ok', category: 'plain', difficulty: 'easy', span: null, note: '' };
    });
}

/** A small document around a sentence, and where the sentence starts in it. */
export function wrap(sentence: Pick<Sentence, 'text' | 'section' | 'people'>): { text: string; start: number } {
  const authors = sentence.people.length > 0 ? sentence.people.join(', ') : 'Platform Team';
  const head = `# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** ${authors}\n**Severity:** SEV-2\n**Status:** Final\n\n## ${headings[sentence.section] ?? sentence.section}\n\n`;
  return { text: `${head}${sentence.text}\n`, start: head.length };
}

/** The blame findings on a sentence, with offsets in it. Rules that ship off stay off. */
export function blameOn(sentence: Sentence): (Finding & { start: number; end: number })[] {
  const { text, start } = wrap(sentence);
  const findings: (Finding & { start: number; end: number })[] = [];
  for (const finding of analyze(text, { today: { year: 2025, month: 12, day: 1 } }).findings) {
    if (!finding.rule.startsWith('blame/')) continue;
    const from = finding.span.start - start;
    const to = finding.span.end - start;
    if (from < sentence.text.length && to > 0) findings.push({ ...finding, start: from, end: to });
  }
  return findings;
}
