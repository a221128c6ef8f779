/** Loaded before a measured program: leaves its largest resident size (kilobytes) in a file when it ends. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env['POSTMORTEM_RSS'];
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
