import assert from 'node:assert';
import { until } from '../editor/until.mts';
import { postmortem } from '../texts.ts';
import { type Scene, scene, tidy } from './scene.mts';

/** One of each kind of change a fix can make: where the cursor goes, what is chosen, what the file says afterwards. */
const kinds: readonly { kind: string; text: string; at: string; fix: RegExp; result: RegExp }[] = [
  {
    kind: 'puts a missing section in its place',
    text: postmortem().replace(/## What Went Well[^]*?(?=## What Went Wrong)/, ''),
    at: '# Postmortem',
    fix: /What Went Well/,
    result: /## Root Cause Analysis[^]*## What Went Well[^]*## What Went Wrong/,
  },
  {
    kind: 'sorts the timeline',
    text: postmortem({
      timeline: '- 10:05 Queue stops accepting jobs\n- 10:30 Old jobs removed, printing resumes\n- 10:12 Alert fired: queue depth',
    }),
    at: '- 10:12',
    fix: /sort/i,
    result: /10:05[^\n]*\n- 10:12[^\n]*\n- 10:30/,
  },
  {
    kind: 'fills in what an action item lacks',
    text: postmortem({ actions: '- [ ] Remove finished jobs (Platform, 2099-02-17)\n- [ ] Alert on disk usage (2099-02-13)' }),
    at: 'Alert on disk usage (',
    fix: /Add an owner/,
    result: /Alert on disk usage \(owner, 2099-02-13\)/,
  },
  {
    kind: 'replaces a garbled character',
    text: postmortem({ actions: '- [âś…] Remove finished jobs (Platform, 2026-02-17)' }),
    at: '[âś…]',
    fix: /✅/,
    result: /- \[✅\] Remove finished jobs/,
  },
  {
    kind: 'removes a comment that has no use',
    text: postmortem({ cause: '<!-- postmortem-disable-next-line blame/human-error -->\nThe disk had no alert.' }),
    at: 'postmortem-disable',
    fix: /Remove the unused suppression/,
    result: /## Root Cause Analysis\n+The disk had no alert/,
  },
  {
    kind: 'allows a finding where it is',
    text: postmortem({ cause: 'The outage was caused by human error.' }),
    at: 'human error',
    fix: /Allow blame\/human-error on this line/,
    result: /postmortem-disable-(?:next-)?line blame\/human-error/,
  },
];

suite('the lightbulb', () => {
  let it: Scene;
  suiteSetup(async () => {
    it = await scene();
  });
  teardown(function () {
    return tidy(this);
  });

  kinds.forEach(({ kind, text, at, fix, result }, i) => {
    test(kind, async () => {
      const { workbench } = it;
      const name = `fix-${i}.md`;
      await it.open(name, text);
      await workbench.goToText(text, at);
      await workbench.squiggles().first().waitFor();
      const offered = await workbench.fixes();
      assert.ok(
        offered.some((title) => fix.test(title)),
        `not offered, only: ${offered.join(', ')}`,
      );
      await workbench.fix(fix);
      await until('the fix is in the file', async () => {
        await workbench.save();
        return result.test(await it.read(name));
      });
    });
  });

  test('is there to be clicked', async () => {
    const { workbench } = it;
    const text = postmortem({ cause: 'The outage was caused by human error.' });
    await it.open('bulb.md', text);
    await workbench.goToText(text, 'human error');
    await workbench.squiggles().first().waitFor();
    await workbench.bulb.click();
    await workbench.page.locator('.action-widget').getByText('Allow blame/human-error on this line').waitFor();
  });
});
