// In the bundle of the server instead of parts of Node: the library needs them for pipes and sockets that it opens itself, and ours are
// opened in `node/channels`. Loading them takes a tenth of the start.
module.exports = {};
