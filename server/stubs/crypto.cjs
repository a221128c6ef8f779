// In the bundles instead of the module of Node: the server would load it at its start and never use it; the client asks for names of what it registers.
exports.randomUUID = () => require('node:crypto').randomUUID();
