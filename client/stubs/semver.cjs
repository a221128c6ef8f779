// Stands in for semver in the bundle: the client library asks whether the editor is new enough, and the manifest's `engines` has answered that.
module.exports = () => true;
