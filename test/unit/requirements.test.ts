import assert from 'node:assert/strict';
import { analyze, applyEdits, defaultSettings, type Settings } from '../../server/src/core/index.ts';
import { missingSections } from '../../server/src/core/requirements.ts';

function missing(text: string, settings: Partial<Settings> = {}): string[] {
  const all = { ...defaultSettings, include: ['a.md'], ...settings };
  const { postmortem } = analyze(text, { path: 'a.md', settings: all });
  return missingSections(postmortem, all).map(({ name, requirement }) => `${name} ${requirement}`);
}

const sections = ['Summary', 'Impact', 'Timeline', 'Root Cause', 'What Went Well', 'What Went Wrong', 'Action Items', 'Lessons Learned'];
const body = (title: string): string => `## ${title}\n\n${title === 'Timeline' ? '- 10:00 x\n- 10:10 y' : '- x'}\n`;
const document = (titles: readonly string[], metadata = ''): string => `# T\n\n${metadata}${titles.map(body).join('\n')}`;
const without = (...gone: string[]): string => document(sections.filter((title) => !gone.includes(title)));

suite('requirements', () => {
  test('nothing is missing from the guide’s eight, in any profile', () => {
    for (const profile of ['guide', 'standard', 'minimal'] as const) assert.deepEqual(missing(document(sections), { profile }), []);
  });

  test('each profile asks for what it says', () => {
    assert.deepEqual(
      missing('# T\n', { profile: 'guide' }),
      ['summary', 'impact', 'timeline', 'root-cause', 'what-went-well', 'what-went-wrong', 'action-items', 'lessons'].map(
        (kind) => `${kind} required`,
      ),
    );
    assert.deepEqual(missing('# T\n'), [
      'summary required',
      'impact required',
      'timeline required',
      'root-cause required',
      'action-items required',
      'lessons recommended',
    ]);
    assert.deepEqual(missing('# T\n', { profile: 'minimal' }), [
      'summary required',
      'timeline required',
      'root-cause required',
      'action-items required',
    ]);
  });

  test('one section taken away is one section missing', () => {
    assert.deepEqual(missing(without('Timeline')), ['timeline required']);
    assert.deepEqual(missing(without('Impact')), ['impact required']);
    assert.deepEqual(missing(without('Action Items')), ['action-items required']);
    assert.deepEqual(missing(without('What Went Well')), ['what-went-well recommended']);
  });

  test('a timeline may be told in sentences', () => {
    const story = 'At 10:00 it was slow. From 10:10 it was down, until at 10:30 the old version was back; by 10:40 all was well.';
    assert.deepEqual(missing(without('Timeline').replace('- x', story)), []);
    assert.deepEqual(missing(without('Timeline').replace('- x', story.replace('; by 10:40', ''))), ['timeline required']);
  });

  test('of a text in another language nothing is missing, unless its sections are named in the settings', () => {
    const words = 'Der Dienst war nicht erreichbar, weil die Festplatte voll war. '.repeat(6);
    const text = `# Ausfall\n\n## Ursache\n\n${words}\n`;
    assert.deepEqual(missing(text), []);
    assert.ok(missing(text, { sections: { impact: { synonyms: ['Auswirkungen'] } } }).includes('impact required'));
    assert.ok(missing(text.replaceAll('Der Dienst', 'The service and the disk of that')).includes('impact required'));
  });

  test('content that is told elsewhere counts', () => {
    assert.deepEqual(missing(without('Lessons Learned')), []);
    assert.deepEqual(missing(without('What Went Well', 'What Went Wrong')), []);
    assert.deepEqual(missing(`${without('Root Cause')}\n## Contributing Factors\n\n- x\n`), []);
    assert.deepEqual(missing(without('Root Cause', 'What Went Well')), ['what-went-well recommended']);
    assert.deepEqual(missing(`${without('Root Cause')}\n## Five Whys\n\n**Why?** x\n`), []);
    assert.deepEqual(missing(`# T\n\n**Impact:** 12 users\n\n${without('Impact').slice(4)}`), []);
    assert.deepEqual(
      missing(
        without('Impact').replace(
          '## Summary\n\n- x',
          '## Summary\n\nFor two hours on Monday 40 % of the users could not log in to the shop.',
        ),
      ),
      [],
    );
    assert.deepEqual(
      missing(
        without('Impact', 'Summary').replace(
          '# T\n',
          '# T\n\nOn Monday morning the shop was down for most users because a certificate had expired, and it was back after an hour of work.\n',
        ),
      ),
      [],
    );
    assert.deepEqual(missing(`${without('Root Cause')}\n## Resolution\n\nx\n`.replace('## Impact', '## Impact and root cause')), []);
  });

  test('drafts are not asked for what comes out of the review', () => {
    assert.deepEqual(missing(document(['Summary', 'Impact', 'Timeline'], '**Status:** Draft\n\n')), [
      'root-cause required',
      'action-items required',
    ]);
  });

  test('a status that is half typed is that of a draft, one in other words is none', () => {
    const asked = (status: string): boolean =>
      missing(document(['Summary', 'Impact', 'Timeline'], `**Status:**${status}\n\n`)).includes('lessons recommended');
    assert.deepEqual([' Draft', ' Dra', ' D', ' ', '', ' Fin', ' rev'].filter(asked), []);
    assert.deepEqual([' Final', ' Review', ' Mitigated', ' Draught'].filter(asked), [' Final', ' Review', ' Mitigated', ' Draught']);
  });

  test('a team asks for more or less, by status and by severity', () => {
    const own: Partial<Settings> = {
      sections: {
        impact: { requirement: 'optional', requirementBySeverity: { 'SEV-1': 'required' } },
        lessons: { requirement: 'optional', requirementByStatus: { final: 'required' } },
        comms: { heading: 'Customer Messages', synonyms: ['What we told customers'] },
      },
    };
    const text = (metadata: string, more = ''): string =>
      `${document(['Summary', 'Timeline', 'Root Cause', 'Action Items'], metadata)}${more}`;
    assert.deepEqual(missing(text('**Severity:** SEV-2\n\n'), own), ['comms recommended']);
    assert.deepEqual(missing(text('**Severity:** sev1\n**Status:** Final\n\n', '\n## 5. What we told customers\n\nx\n'), own), [
      'impact required',
      'lessons required',
    ]);
  });

  test('a team’s titles open the sections they mean', () => {
    const settings: Settings = {
      ...defaultSettings,
      sections: { impact: { heading: 'Blast Report' }, 'root-cause': { synonyms: ['The Story'] } },
    };
    const { postmortem } = analyze('# T\n\n## 1. Blast report\n\n## The story:\n', { settings });
    assert.deepEqual(
      postmortem.sections.map(({ kind }) => kind),
      [undefined, 'impact', 'root-cause'],
    );
  });

  test('missing sections go where the schema has them, all at once', () => {
    const text = '# T\r\n\r\n## Timeline\r\n\r\n- 10:00 x\r\n- 10:10 y\r\n\r\n## Action Items\r\n\r\n- x\r\n';
    const { findings } = analyze(text, { path: 'a.md', settings: { ...defaultSettings, include: ['*'], profile: 'guide' } });
    const edits = findings.filter(({ rule }) => rule === 'structure/missing-section').flatMap(({ fixes }) => fixes[0]!.edits);
    const fixed = applyEdits(text, edits);
    assert.deepEqual(
      [...fixed.matchAll(/^## (.*?)\r$/gm)].map(([, title]) => title),
      ['Executive Summary', 'Impact', 'Timeline', 'Root Cause', 'What Went Well', 'What Went Wrong', 'Action Items', 'Lessons Learned'],
    );
    assert.doesNotMatch(fixed, /[^\r]\n/);
    assert.deepEqual(missing(fixed, { profile: 'guide' }), []);
  });
});
