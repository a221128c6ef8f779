/**
 * Globs for `include` and `exclude`: `*`, `**`, `?`, `[abc]`, `{a,b}`. Paths are `/`-separated and relative to the folder of
 * the settings. A pattern without a slash matches the name of a file or folder anywhere; a folder stands for all in it.
 */

/** True when any of the patterns matches. Patterns that cannot be read match nothing. */
export function matchesGlob(patterns: readonly string[], path: string): boolean {
  return patterns.some((pattern) => compiled(pattern)?.test(path) ?? false);
}

const cache = new Map<string, RegExp | undefined>();

function compiled(pattern: string): RegExp | undefined {
  if (!cache.has(pattern)) {
    // Settings are few; a host that makes up patterns must not fill the memory.
    if (cache.size > 1000) cache.clear();
    cache.set(pattern, compile(pattern));
  }
  return cache.get(pattern);
}

function compile(pattern: string): RegExp | undefined {
  const trimmed = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
  if (trimmed === '') return undefined;
  const anywhere = trimmed.includes('/') ? '' : '(?:.*/)?';
  try {
    return new RegExp(`^${anywhere}${source(trimmed)}(?:/.*)?$`, 'u');
  } catch {
    return undefined;
  }
}

/** Pieces of a glob, longest first. */
const token = /\*\*\/|\/\*\*$|\*\*|\*|\?|\[!?[^[\]]+\]|\{|\}|,|[^*?[{},]/gu;

function source(glob: string): string {
  let depth = 0;
  return glob.replace(token, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '/**') return '(?:/.*)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.startsWith('[')) return part.replace('[!', '[^').replaceAll('\\', '\\\\');
    if (part === '{') {
      depth++;
      return '(?:';
    }
    if (part === '}' && depth > 0) {
      depth--;
      return ')';
    }
    if (part === ',' && depth > 0) return '|';
    return part.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
  });
}
