// In the bundles instead of the package: host names are not encoded where nobody follows the link.
export default {};
