import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findFiles } from '../../server/src/cli/files.ts';
import { temporaryFolder } from './folder.ts';

suite('finding files', () => {
  const folder = temporaryFolder();

  const make = (...paths: string[]) => {
    for (const path of paths) {
      mkdirSync(join(folder(), dirname(path)), { recursive: true });
      writeFileSync(join(folder(), path), '# x\n');
    }
  };
  const find = async (...paths: string[]) => await findFiles(paths, folder());

  test('a folder gives its Markdown files, sorted, without packages and repositories', async () => {
    make('b.md', 'a.markdown', 'notes.txt', 'deep/c.html.md.erb', 'deep/B.mkd', 'node_modules/x/readme.md', '.git/x.md', '.github/d.md');
    const { files, problems } = await find('.');
    assert.deepEqual(files, ['.github/d.md', 'a.markdown', 'b.md', 'deep/B.mkd', 'deep/c.html.md.erb']);
    assert.deepEqual(problems, []);
  });

  test('files are taken whatever their name, once each, in the order given', async () => {
    make('z.txt', 'a.md', 'sub/b.md');
    assert.deepEqual((await find('z.txt', 'a.md', './a.md', 'sub', 'sub/b.md')).files, ['z.txt', 'a.md', 'sub/b.md']);
  });

  test('.gitignore is obeyed in folders, not for files that are named', async () => {
    make('.git/HEAD', 'keep.md', 'out/a.md', 'drafts/b.md', 'drafts/c.md', 'sub/drafts/d.md');
    writeFileSync(join(folder(), '.gitignore'), '/out/\ndrafts/*\n');
    writeFileSync(join(folder(), 'drafts/.gitignore'), '!c.md\n');
    assert.deepEqual((await find('.')).files, ['drafts/c.md', 'keep.md', 'sub/drafts/d.md']);
    assert.deepEqual((await find('sub')).files, ['sub/drafts/d.md'], 'rules of the folders above hold');
    assert.deepEqual((await find('out', 'drafts/b.md')).files, ['out/a.md', 'drafts/b.md'], 'what is named is meant');
  });

  test('globs name Markdown files, or the extension they spell', async () => {
    make('docs/a.md', 'docs/deep/b.md', 'docs/c.txt', '[odd].md');
    assert.deepEqual((await find('docs/*')).files, ['docs/a.md']);
    assert.deepEqual((await find('./docs/**/*.{md,txt}')).files, ['docs/a.md', 'docs/c.txt', 'docs/deep/b.md']);
    assert.deepEqual((await find('[odd].md')).files, ['[odd].md'], 'a file that exists is no glob');
    assert.deepEqual((await find('docs/*.rst')).problems, [{ path: 'docs/*.rst', message: 'no file matches' }]);
  });

  test('what does not exist or cannot be read is said, the rest is found', async () => {
    make('a.md', 'shut/b.md');
    chmodSync(join(folder(), 'shut'), 0);
    const { files, problems } = await find('missing.md', '.', 'none/*.md');
    chmodSync(join(folder(), 'shut'), 0o755);
    const root = process.getuid?.() === 0; // root may read everything
    assert.deepEqual(files, root ? ['a.md', 'shut/b.md'] : ['a.md']);
    assert.deepEqual(problems, [
      { path: 'missing.md', message: 'no such file or folder' },
      ...(root ? [] : [{ path: 'shut', message: 'permission denied' }]),
      { path: 'none/*.md', message: 'no such file or folder' },
    ]);
  });

  if (process.platform !== 'win32') {
    test('links, loops and pipes in a folder are passed by', async () => {
      make('a.md', 'sub/b.md');
      symlinkSync('..', join(folder(), 'sub/up'));
      symlinkSync('a.md', join(folder(), 'link.md'));
      symlinkSync('self.md', join(folder(), 'self.md'));
      execFileSync('mkfifo', [join(folder(), 'pipe.md')]);
      assert.deepEqual((await find('.')).files, ['a.md', 'sub/b.md']);
      assert.deepEqual((await find('link.md')).files, ['link.md'], 'a link that is named is meant');
      assert.deepEqual((await find('self.md')).problems, [{ path: 'self.md', message: 'is a symbolic link that leads back to itself' }]);
    });
  }
});
