/** Where the page of a rule is found. */
const pages = 'https://github.com/postmortem-tools/postmortem/blob/main/docs/rules';

/** `group/name` to the address of its page. */
export function ruleUrl(rule: string): string {
  return `${pages}/${rule}.md`;
}
