// Stands in for minimatch in the bundle: the client library needs it for file operations with patterns, and our server registers none.
exports.Minimatch = function Minimatch(pattern) {
  throw new Error(`No matcher for the pattern ${pattern} is bundled: see client/stubs.`);
};
