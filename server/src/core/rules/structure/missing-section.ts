/** `structure/missing-section`: a section that a postmortem of this profile has to have. */
import { missingSections, placeOfTitle, type Missing } from '../../requirements.ts';
import { sectionDefinition } from '../../schema.ts';
import { insertSectionEdit } from '../../edits/insertSection.ts';
import { defineRule } from '../rule.ts';

export const missingSection = defineRule({
  id: 'structure/missing-section',
  severity: 'warning',
  scope: 'document',
  docs: {
    summary: 'A section that the profile asks for is neither there nor told elsewhere.',
    why: 'Each section answers a question that readers come with: what happened, how bad was it, when, why, and what changes now.',
    advice:
      'Insert the section and write what belongs there. Which sections are asked for depends on the profile (guide, standard, minimal) and on your config file. What is told elsewhere counts: impact in the summary, lessons under what went well and wrong, the cause as contributing factors or five whys, a timeline as times of day in sentences. Recommended sections are hints, and drafts are not asked for them. Texts in other languages than English are asked for none.',
    source:
      'The guide’s template. 13 of 328 public postmortems have all eight sections, so the default profile warns of five and accepts content in other places.',
  },
  examples: [
    {
      title: 'no timeline',
      bad: '# ⟦Postmortem: Cache stampede⟧\n\n## Summary\n\nThe cache was cold for ten minutes.\n\n## Impact\n\n40 users.\n\n## Root Cause\n\nNo warm-up.\n\n## What Went Well\n\n- The alert\n\n## What Went Wrong\n\n- The warm-up\n\n## Action Items\n\n- [ ] Warm up (Kim, 2026-01-02)\n\n## Lessons Learned\n\n1. Caches are cold after a deploy.\n',
      fixed:
        '# Postmortem: Cache stampede\n\n## Summary\n\nThe cache was cold for ten minutes.\n\n## Impact\n\n40 users.\n\n## Timeline\n\n<!-- What happened when, and who or what did it, from the first cause to the all-clear. State the time zone once, facts only. -->\n\n| Time | Event | Owner |\n|------|-------|-------|\n| | | |\n\n## Root Cause\n\nNo warm-up.\n\n## What Went Well\n\n- The alert\n\n## What Went Wrong\n\n- The warm-up\n\n## Action Items\n\n- [ ] Warm up (Kim, 2026-01-02)\n\n## Lessons Learned\n\n1. Caches are cold after a deploy.\n',
    },
    {
      title: 'told elsewhere, under other names',
      good: '# Cache stampede\n\n## What happened\n\nOn 2025-05-06 the cache was cold: 40 users saw errors for ten minutes.\n\n## Timeline of events\n\n- 10:00 UTC cold\n- 10:10 UTC warm\n\n## Contributing factors\n\n- No warm-up\n\n## Follow-ups\n\n- Warm up\n\n## Lessons\n\n### What worked\n\n- The alert\n\n### What didn’t work\n\n- The warm-up\n',
    },
    {
      title: 'a profile that asks for less',
      settings: { profile: 'minimal' },
      good: '# Cache stampede\n\n## Summary\n\nThe cache was cold.\n\n## Timeline\n\n- 10:00 cold\n\n## Cause\n\nNo warm-up.\n\n## Actions\n\n- Warm up\n',
    },
    {
      title: 'a section of the team’s own',
      settings: { profile: 'minimal', sections: { comms: { heading: 'Customer Messages', requirement: 'required' } } },
      bad: '# ⟦Cache stampede⟧\n\n## Summary\n\nThe cache was cold.\n\n## Timeline\n\n- 10:00 cold\n\n## Cause\n\nNo warm-up.\n\n## Actions\n\n- Warm up\n',
      fixed:
        '# Cache stampede\n\n## Summary\n\nThe cache was cold.\n\n## Timeline\n\n- 10:00 cold\n\n## Cause\n\nNo warm-up.\n\n## Actions\n\n- Warm up\n\n## Customer Messages\n\n[Customer Messages]\n',
    },
  ],
  *check({ postmortem, kept, settings, eol }) {
    const span = placeOfTitle(postmortem);
    if (!span) return;
    for (const missing of missingSections(postmortem, settings, kept)) {
      const { name, heading, requirement } = missing;
      yield {
        message: messageOf(missing),
        span,
        key: name,
        ...(requirement === 'recommended' ? { severity: 'hint' } : {}),
        fixes: [{ title: `Insert “${heading}”`, kind: 'unsafe', edits: [insertSectionEdit(postmortem, missing, settings, eol)] }],
      };
    }
  },
});

function messageOf({ kind, heading, requirement }: Missing): string {
  const lacks = requirement === 'required' ? `The section “${heading}” is missing.` : `A section “${heading}” would help.`;
  return kind ? `${lacks} ${sectionDefinition(kind).help}` : lacks;
}
