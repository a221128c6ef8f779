/** Parameters are checked as the protocol has them: what it allows is taken, what it forbids is refused with −32602. */
import assert from 'node:assert/strict';
import { Refused } from '../support/client.ts';
import { memoryServer } from '../support/memoryConnection.ts';
import { metaModel, requiredSample, spoiled } from '../support/metaModel.ts';

const everything = {
  textDocument: {
    diagnostic: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

suite('parameters', () => {
  for (const { method, params } of metaModel?.requests.filter(({ messageDirection }) => messageDirection !== 'serverToClient') ?? []) {
    if (!params || !metaModel || method === 'initialize') continue;
    const model = metaModel;
    test(`of ${method}`, async function () {
      const { client } = memoryServer();
      await client.initialize(everything);
      const ask = (value: unknown): Promise<number | undefined> =>
        client.request(method, value).then(
          () => undefined,
          (error: unknown) => (error as Refused).code,
        );
      const good = requiredSample(model, params);
      const code = await ask(good);
      // Not one of ours: nothing to check.
      if (code === -32601) return;
      assert.equal(code, undefined, JSON.stringify(good));
      for (const bad of [null, [], 7, 'text', ...spoiled(good)]) assert.equal(await ask(bad), -32602, JSON.stringify(bad));
    });
  }
});
