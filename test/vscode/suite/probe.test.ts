import assert from 'node:assert';
import * as vscode from 'vscode';

suite('probe', () => {
  test('the extension is there', () => {
    assert.ok(vscode.extensions.getExtension('postmortem.postmortem'));
  });
});
