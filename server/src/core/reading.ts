/** What a document rule looked at: it need not be asked again before something of that has changed. */
import type { Postmortem } from './model.ts';
import type { RuleContext } from './rules/rule.ts';
import type { Finding } from './finding.ts';
import { Anchor, type Span } from './text.ts';

/** The findings of a check with all that they depend on. */
export class Reading {
  findings: readonly Finding[] = [];
  readonly #parts = new Map<keyof Postmortem, unknown>();
  readonly #texts: { readonly span: Span; readonly text: string }[] = [];

  constructor(private readonly context: RuleContext) {}

  /** The context to be given to the check. */
  watched(): RuleContext {
    const postmortem = new Proxy(this.context.postmortem, {
      get: (model, part: keyof Postmortem) => {
        this.#parts.set(part, model[part]);
        return model[part];
      },
    });
    const text = (span: Span): string => {
      const found = this.context.text(span);
      this.#texts.push({ span, text: found });
      return found;
    };
    return { ...this.context, postmortem, text };
  }

  /** True when every span moves with the text: offsets that were worked out by a rule hold for one version only. */
  get lasts(): boolean {
    const moves = ({ span }: { readonly span: Span }): boolean => span instanceof Anchor;
    return (
      this.#texts.every(moves) &&
      this.findings.every(
        (finding) => moves(finding) && (finding.related?.every(moves) ?? true) && finding.fixes.every(({ edits }) => edits.every(moves)),
      )
    );
  }

  /** True when a check in this context would see the same. */
  holdsIn({ postmortem, settings, today, eol, text }: RuleContext): boolean {
    if (settings !== this.context.settings || today !== this.context.today || eol !== this.context.eol) return false;
    for (const [part, value] of this.#parts) if (postmortem[part] !== value) return false;
    return this.#texts.every((read) => text(read.span) === read.text);
  }
}
