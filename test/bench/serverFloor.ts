/** What a language server for Markdown is made of before it does anything: only its size is measured. */
// oxlint-disable-next-line import/no-unassigned-import -- it starts itself
import './nullServer.ts';
import MarkdownIt from 'markdown-it-15';

new MarkdownIt().parse('', {});
