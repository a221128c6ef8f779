/** What is measured inside one process: each case gets a document and returns the piece of work to repeat. */
import MarkdownIt from 'markdown-it';
import MarkdownIt15 from 'markdown-it-15';
import { analyze, Analyzer, type AnalysisOptions } from '../../server/src/core/index.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { wordPlaces } from './document.ts';

const today = { year: 2025, month: 12, day: 1 };
const withAllRules: AnalysisOptions = { today };
/** What the model and the other rules cost: judging wording has a budget of its own. */
const withoutBlame: AnalysisOptions = { today, rules: rules.filter(({ id }) => !id.startsWith('blame/')) };

/** One round of the work; called again and again. */
export type Work = () => unknown;

export const cases: Readonly<Record<string, (text: string) => Work>> = {
  /** The base of the ratios: the parser that is shipped, blocks and inline. */
  parse(text) {
    const markdown = new MarkdownIt({ html: true });
    return () => markdown.parse(text, {});
  },

  /** The newest version, which parses at half the speed; the measurements of comparable tools were taken against it. */
  parse15(text) {
    const markdown = new MarkdownIt15({ html: true });
    return () => markdown.parse(text, {});
  },

  /** The block pass of that parser alone: the part of it that an analysis contains. */
  blocks(text) {
    const markdown = new MarkdownIt({ html: true });
    return () => markdown.block.parse(text, markdown, {}, []);
  },

  /** Text to findings, from scratch, all rules. */
  analysis(text) {
    return () => analyze(text, withAllRules).findings.length;
  },

  /** The same without the rules that judge wording. */
  analysisWithoutBlame(text) {
    return () => analyze(text, withoutBlame).findings.length;
  },

  key(text) {
    return keys(text, withAllRules);
  },

  keyWithoutBlame(text) {
    return keys(text, withoutBlame);
  },

  /** The dearest key there is: it opens a fence at the top, and the next one closes it again. */
  fence(text) {
    const analyzer = new Analyzer(`\n${text}`, withAllRules);
    analyzer.analysis();
    let open = false;
    return () => {
      analyzer.edit(open ? { span: { start: 0, end: 3 }, text: '' } : { span: { start: 0, end: 0 }, text: '```' });
      open = !open;
      return analyzer.analysis().findings.length;
    };
  },
};

/** One key in the middle of the document, then the findings. */
function keys(text: string, options: AnalysisOptions): Work {
  const analyzer = new Analyzer(text, options);
  analyzer.analysis();
  const places = wordPlaces(text);
  let turn = 0;
  return () => {
    const start = places[(turn >> 1) % places.length] ?? 0;
    // Every second key takes back the one before, so that the document stays as it is.
    analyzer.edit(turn % 2 === 0 ? { span: { start, end: start }, text: 'x' } : { span: { start, end: start + 1 }, text: '' });
    turn++;
    return analyzer.analysis().findings.length;
  };
}
