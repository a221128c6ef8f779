// An esbuild plugin: puts other contents in the place of modules within a library.

/**
 * @param {Readonly<Record<string, string>>} standIns contents by the end of a path
 * @returns {import('esbuild').Plugin}
 */
export function standIn(standIns) {
  const ends = Object.keys(standIns);
  const alternatives = ends.map((end) => end.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]'));
  return {
    name: 'stand in',
    setup(build) {
      build.onLoad({ filter: new RegExp(`(?:${alternatives.join('|')})$`) }, ({ path }) => {
        const unix = path.replaceAll('\\', '/');
        return { contents: standIns[ends.find((end) => unix.endsWith(end))], loader: 'js' };
      });
    },
  };
}
