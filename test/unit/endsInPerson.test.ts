import { strict as assert } from 'node:assert';
import { analyze } from '../../server/src/core/index.ts';
import { endsInPerson } from '../../server/src/core/rules/five-whys/ends-in-person.ts';
import { documentWith } from '../support/documents.ts';

function found(body: string): string[] {
  const text = documentWith(`## Five Whys\n\n**Problem:** Orders waited\n\n${body}`, '**Authors:** Dana Ruiz\n');
  return analyze(text, { rules: [endsInPerson] }).findings.map(({ span }) => text.slice(span.start, span.end));
}

suite('whys that end in a person', () => {
  const people = [
    'The engineer forgot to run the migration',
    'Dana skipped the warm-up step',
    'Human error',
    'Because the developer did not test the change',
    'He was in a hurry',
    'Nobody checked the dashboard',
    'Someone deleted the table',
    '@dana deployed on Friday',
    'Operator error during maintenance',
  ];
  const systems = [
    'The rollback script does not check the schema',
    'Because the code had not been covered by tests',
    'Unknown, the logs are gone',
    'No canary deployment',
    'The engineer was not told about the freeze',
    'The on-call engineer had no access to the cluster',
    'Dana was the only person with access',
    'Nobody had access to the DNS account',
    'We do not have alerts for that',
    'The developer guide does not mention it',
    'The user agent was not parsed',
    'Customer traffic doubled',
    'Staff accounts share one key',
  ];
  for (const answer of people)
    test(`${answer}: told`, () => assert.deepEqual(found(`1. **Why?** The queue was full\n2. **Why?** ${answer}\n`), [answer]));
  for (const answer of systems)
    test(`${answer}: silent`, () => assert.deepEqual(found(`1. **Why?** The queue was full\n2. **Why?** ${answer}\n`), []));

  test('a person in the middle is fine, in the guide’s form, too', () => {
    assert.deepEqual(found('1. **Why?** Dana skipped the warm-up step\n2. **Why?** The runbook did not list it\n'), []);
    assert.deepEqual(
      found(
        '1. **Why?** Dana skipped the warm-up step\n- **Why?** The runbook did not list it\n2. **Why?** The alert was late\n- **Why?** Its threshold was a guess\n',
      ),
      [],
    );
  });

  test('every branch has an end', () => {
    assert.deepEqual(
      found(
        '- Orders waited\n  - **Why?** The queue was full\n    - **Why?** Dana raised the limit\n  - **Why?** The alert was late\n    - **Why?** Its threshold was a guess\n',
      ),
      ['Dana raised the limit'],
    );
  });
});
