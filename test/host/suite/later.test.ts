import { assert } from 'chai';
import * as vscode from 'vscode';
import { later } from '../../../src/host/later';

describe('what is loaded later', () => {
  const log = vscode.window.createOutputChannel('Later', { log: true });
  after(() => log.dispose());

  it('is loaded once for all who ask', async () => {
    let loads = 0;
    const part = later('a part', () => Promise.resolve((loads += 1)), log);
    assert.strictEqual(loads, 0);
    assert.deepEqual(await Promise.all([part(), part()]), [1, 1]);
    assert.strictEqual(await part(), 1);
  });

  it('is tried again by the next who asks, where it could not be loaded', async () => {
    let loads = 0;
    const load = () => ((loads += 1) === 1 ? Promise.reject(new Error('the file is gone')) : Promise.resolve('there'));
    const part = later('a part', load, log);
    assert.deepEqual(await Promise.all([part(), part()]), [undefined, undefined]);
    assert.strictEqual(await part(), 'there');
  });
});
