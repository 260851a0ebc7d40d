import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { dependencies, name } from '../../src/package/package-json.js';

const run = promisify(execFile);

/** What the sites in `consumers/` have installed besides the package. */
const ofTheSites = ['@types/react', 'preact', 'svelte', 'vue'];

/** A site that has installed the package from its tarball: it sees what the package names as its dependencies, and nothing else. */
export class Site {
  readonly root = mkdtempSync(join(tmpdir(), 'guidance-site-'));
  #tarball = '';

  async install(): Promise<void> {
    const { stdout } = await run('npm', [
      'pack',
      '--ignore-scripts',
      '--json',
      '--pack-destination',
      this.root,
    ]);
    const [packed] = JSON.parse(stdout) as [{ filename: string }];
    this.#tarball = join(this.root, packed.filename);
    await this.unpack(name);
    for (const dependency of [...Object.keys(dependencies), ...ofTheSites]) {
      const link = this.installed(dependency);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(resolve('node_modules', dependency), link);
    }
    cpSync(resolve('test/package/consumers'), this.root, { recursive: true });
  }

  /** Another copy under another name, as two versions of a dependency come to stand on one page. */
  async unpack(folder: string): Promise<void> {
    mkdirSync(this.installed(folder), { recursive: true });
    await run('tar', ['-xzf', this.#tarball, '-C', this.installed(folder), '--strip-components=1']);
  }

  installed(...path: string[]): string {
    return join(this.root, 'node_modules', ...path);
  }

  get tarball(): Buffer {
    return readFileSync(this.#tarball);
  }

  /** What a Node program prints when it is run from the site's files. */
  async print(program: string, ...more: string[]): Promise<string> {
    const { stdout } = await run(process.execPath, [...more, '--input-type=module', '--eval', program], {
      cwd: this.root,
    });
    return stdout.trim();
  }

  /** What a checker of ours says about the site's files, whether it is content or not. */
  async check(script: string, ...more: string[]): Promise<string> {
    const { stdout } = await run(process.execPath, [resolve('node_modules', script), ...more], {
      cwd: this.root,
    }).catch((error: unknown) => error as { stdout: string });
    return stdout.trim();
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
