// An esbuild plugin: leaves out modules within a library that we never reach. Whole packages are left out by `alias`.

/** What stands in for the end of a path. */
const standIns = {
  // Only the block pass of markdown-it runs; its maker makes the others, too.
  'markdown-it/lib/parser_inline.mjs': 'export default class {}',
  'markdown-it/lib/parser_core.mjs': 'export default class {}',
  'markdown-it/lib/renderer.mjs': 'export default class {}',
  'vscode-languageserver/lib/common/notebook.js': 'exports.NotebookSyncFeature = (Base) => Base;',
  // Of this only the channels are used. On being loaded it watches the process named by `--clientProcessId`, and takes one of another user for dead.
  'vscode-languageserver/lib/node/main.js': "module.exports = require('vscode-languageserver-protocol/node');",
};

const path = new RegExp(
  `(?:${Object.keys(standIns)
    .map((end) => end.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]'))
    .join('|')})$`,
);

/** @type {import('esbuild').Plugin} */
export const leftOut = {
  name: 'left out',
  setup(build) {
    build.onLoad({ filter: path }, (found) => {
      const unix = found.path.replaceAll('\\', '/');
      const end = Object.keys(standIns).find((one) => unix.endsWith(one));
      return { contents: standIns[end], loader: 'js' };
    });
  },
};
