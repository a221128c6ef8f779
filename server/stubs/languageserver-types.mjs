// In the bundle of the server instead of the package: makers and type guards of LSP objects, a seventh of the server library. We write the
// objects out and check them in `lsp/params`; the library calls the guards only in guards that nobody calls.
export default {};
