// In the bundles instead of the package: only the inline pass of markdown-it asks what is punctuation.
export const P = /\p{P}/u;
export const S = /\p{S}/u;
