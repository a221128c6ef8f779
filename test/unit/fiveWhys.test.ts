import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { analyze, type Why } from '../../server/src/core/index.ts';
import { documentWith, read } from '../support/documents.ts';

/** Lines of `depth question -> answer`, indented as nested. */
function outline(whys: readonly Why[], indent = ''): string[] {
  return whys.flatMap(({ depth, question, answer, children }) => [
    `${indent}${depth} ${question?.value ?? ''} -> ${answer?.value ?? ''}`,
    ...outline(children, `${indent}  `),
  ]);
}

function chains(body: string): { problem: string | undefined; whys: string[]; issues: string[] }[] {
  return read(body).fiveWhys.map(({ problem, whys, systemicIssues }) => ({
    problem: problem?.value,
    whys: outline(whys),
    issues: systemicIssues.map(({ value }) => value),
  }));
}

suite('five whys', () => {
  test('the guide’s form: numbered whys with bullets that are not indented, and the issues below the last', () => {
    assert.deepEqual(
      chains(
        '## Appendix: Five Whys Analysis\n\n**Problem:** Orders waited\n\n1. **Why?** The queue was full\n- **Why?** Retries doubled the load\n2. **Why?** An engineer raised the retry limit\n- **Why?** The limit had no documented reason\n**Systemic Issues Identified:**\n- No owner for limits\n- No load test\n',
      ),
      [
        {
          problem: 'Orders waited',
          whys: [
            '1 Why? -> The queue was full',
            '  2 Why? -> Retries doubled the load',
            '1 Why? -> An engineer raised the retry limit',
            '  2 Why? -> The limit had no documented reason',
          ],
          issues: ['No owner for limits', 'No load test'],
        },
      ],
    );
  });

  test('the same, indented and with blank lines', () => {
    assert.deepEqual(
      chains(
        '## Five Whys\n\n**Problem:** Orders waited\n\n1. **Why?** The queue was full\n\n   - **Why?** Retries doubled the load\n\n2. **Why?** Nobody was paged\n   - **Why?** The alert was muted\n',
      ),
      [
        {
          problem: 'Orders waited',
          whys: [
            '1 Why? -> The queue was full',
            '  2 Why? -> Retries doubled the load',
            '1 Why? -> Nobody was paged',
            '  2 Why? -> The alert was muted',
          ],
          issues: [],
        },
      ],
    );
  });

  test('flat bullets: the first is the problem', () => {
    const whys = ['1 Why? -> The queue was full', '2 Why? -> Retries doubled the load'];
    assert.deepEqual(
      chains(
        "## Five Why's\n\n*Run the analysis here.*\n\n- Orders waited\n- **Why?** The queue was full\n- **Why?** Retries doubled the load\n",
      ),
      [{ problem: 'Orders waited', whys, issues: [] }],
    );
    assert.deepEqual(chains('## Whys\n\n- Orders waited\n- The queue was full\n- Retries doubled the load\n'), [
      { problem: 'Orders waited', whys: ['1  -> The queue was full', '2  -> Retries doubled the load'], issues: [] },
    ]);
  });

  test('bold paragraphs', () => {
    assert.deepEqual(
      chains('## Five Whys\n\n**What?** Orders waited\n\n**Why?** The queue was full\n\n**Why?** Unknown so far, the logs are gone\n'),
      [{ problem: 'Orders waited', whys: ['1 Why? -> The queue was full', '2 Why? -> Unknown so far, the logs are gone'], issues: [] }],
    );
    assert.deepEqual(
      chains('## Five Whys\n\n**Problem:** Orders waited\n**Why?** The queue was full\n**Why?** Retries doubled the load\n')[0]?.whys,
      ['1 Why? -> The queue was full', '2 Why? -> Retries doubled the load'],
    );
  });

  test('because chains, several of them', () => {
    assert.deepEqual(
      chains(
        '## Five Whys\n\n* Orders waited because the queue was full\n* It was full because retries doubled the load\n\n###\n\n* Nobody noticed because the alert was muted\n',
      ),
      [
        {
          problem: 'Orders waited',
          whys: ['1  -> Orders waited because the queue was full', '2  -> It was full because retries doubled the load'],
          issues: [],
        },
        { problem: 'Nobody noticed', whys: ['1  -> Nobody noticed because the alert was muted'], issues: [] },
      ],
    );
  });

  test('nested questions that branch', () => {
    assert.deepEqual(
      chains(
        '## Root cause: the five whys\n\n- Orders waited.\n\n  **Why did orders wait?**\n\n  - The queue was full.\n\n    **Why was the queue full?**\n\n    - Retries doubled the load.\n\n  - Nobody was paged.\n\n    **Why was nobody paged?**\n\n    - The alert was muted.\n',
      ),
      [
        {
          problem: 'Orders waited.',
          whys: [
            '1 Why did orders wait? -> The queue was full.',
            '  2 Why was the queue full? -> Retries doubled the load.',
            '1  -> Nobody was paged.',
            '  2 Why was nobody paged? -> The alert was muted.',
          ],
          issues: [],
        },
      ],
    );
  });

  test('numbered labels, questions with answers behind them, sub-headings, tables', () => {
    const whys = ['1 Why did orders wait? -> The queue was full', '2 Why was it full? -> Because retries doubled the load'];
    assert.deepEqual(
      chains(
        '## 5 Whys\n\n1. Why 1: Why did orders wait? The queue was full\n2. Why 2: Why was it full? Because retries doubled the load\n',
      )[0]?.whys,
      whys,
    );
    assert.deepEqual(
      chains('## 5 Whys\n\n### Why did orders wait?\n\nThe queue was full\n\n### Why was it full?\n\nBecause retries doubled the load\n')[0]
        ?.whys,
      whys,
    );
    assert.deepEqual(
      chains(
        '## 5 Whys\n\n| # | Why? | Answer |\n|---|---|---|\n| 1 | Why did orders wait? | The queue was full |\n| 2 | Why was it full? | Because retries doubled the load |\n| 3 | | |\n',
      )[0]?.whys,
      whys,
    );
  });

  test('questions and answers with labels, arrows, below titles', () => {
    const whys = ['1 Why did orders wait? -> The queue was full', '2 Why was it full? -> Retries doubled the load'];
    for (const body of [
      '**Problem:** x\n\n**Why 1:** Why did orders wait?\n**Answer:** The queue was full\n\n**Why 2:** Why was it full?\n**Answer:** Retries doubled the load',
      '**Problem**: x\n\n**Q1**: Why did orders wait?\n**A1**: The queue was full\n\n**Q2**: Why was it full?\n**A2**: Retries doubled the load',
      '1. Why did orders wait? → The queue was full\n2. Why was it full? -> Retries doubled the load',
      '**1. Why did orders wait?**\nThe queue was full\n\n**2. Why was it full?**\nRetries doubled the load',
      '### Why 1: Why did orders wait?\n\n**Analysis**: The queue was full\n\n### Why 2: Why was it full?\n\n**Analysis**: Retries doubled the load',
    ])
      assert.deepEqual(
        chains(`## Five Whys\n\n${body}\n`)[0]?.whys.map((why) => why.replace('Why 1: ', '').replace('Why 2: ', '')),
        whys,
        body,
      );
  });

  test('sub-headings that name the problem, and a cause section that says it holds the whys', () => {
    assert.deepEqual(
      chains(
        '## Five whys\n\n### Orders waited\n\n1. The queue was full.\n2. Retries doubled the load.\n\n### Nobody was paged\n\n1. The alert was muted.\n',
      ).map(({ problem, whys }) => [problem, whys.length]),
      [
        ['Orders waited', 2],
        ['Nobody was paged', 1],
      ],
    );
    assert.deepEqual(chains('## Root Cause Analysis (5 Whys)\n\n1. **Why did orders wait?** The queue was full\n')[0]?.whys, [
      '1 Why did orders wait? -> The queue was full',
    ]);
  });

  test('missing answers stay missing', () => {
    assert.deepEqual(
      chains('## Five Whys\n\n**Problem:** Orders waited\n\n1. **Why?** The queue was full\n2. **Why?** TBD\n3. **Why?**\n')[0]?.whys,
      ['1 Why? -> The queue was full', '2 Why? -> ', '3 Why? -> '],
    );
  });

  test('whys in a cause section count when they are said twice', () => {
    assert.equal(
      chains('## Root Cause\n\n- Orders waited\n- **Why?** The queue was full\n- **Why?** Retries doubled the load\n')[0]?.whys.length,
      2,
    );
    assert.deepEqual(chains('## Root Cause\n\nWhy did this happen? The queue was full.\n'), []);
  });

  test('an empty analysis has no chain', () => {
    assert.deepEqual(chains('## Five Whys\n\n*Run the analysis here.*\n'), []);
  });

  test('every why lies in the text and no nesting throws', () => {
    const line = fc.constantFrom(
      '1. **Why?** a',
      '- **Why?** b',
      '  - c',
      '    **Why d?**',
      '    - e',
      '**Problem:** f',
      '**Systemic issues:**',
      '### g',
      '',
      '| Why | Answer |',
      '|---|---|',
      '| h | i |',
      '* j because k',
      '**Why?**',
      '> l',
      '```',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = documentWith(`## Five Whys\n\n${lines.join('\n')}`);
        const visit = (whys: readonly Why[]): void => {
          for (const { span, children } of whys) {
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
            visit(children);
          }
        };
        for (const { whys } of analyze(text).postmortem.fiveWhys) visit(whys);
      }),
      { numRuns: 80, seed: 5 },
    );
  });
});
