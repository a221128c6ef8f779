// In the bundles instead of the package: markdown-it makes one at its start, and only its inline pass would use it.
export default function LinkifyIt() {}
