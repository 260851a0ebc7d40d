import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { widgets } from '../../src/embed/widget.js';
import { browsers } from '../../vite.config.js';
import { fillFramePage, framePage } from './frame-page.js';

export interface FramesOptions {
  /** The folder that the files are put into; it can be copied to any static host. */
  readonly outDir: string;
  /** The address of `guidance.js` as seen from that folder. It must be on the same host. */
  readonly script?: string;
  /** The APIs that the pages serve. Without any, whoever hosts them puts the address where `{{api}}` stands. */
  readonly apis?: readonly string[];
}

const here = import.meta.dirname;

/** One classic file, like the script itself: it runs from anywhere, and under any policy that names its host. */
const classic = (entry: string): InlineConfig => ({
  configFile: false,
  root: join(here, '../..'),
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: browsers,
    minify: true,
    modulePreload: false,
    reportCompressedSize: false,
    lib: {
      entry: join(here, `${entry}.ts`),
      formats: ['iife'],
      name: 'guidanceFrame',
      fileName: () => `${entry}.js`,
    },
  },
});

/** The pages, what they look like, and the helper for the page around them. */
function frameFiles({ script = '../guidance.js', apis = [] }: FramesOptions): Plugin {
  return {
    name: 'guidance:frame-files',
    apply: 'build',
    async generateBundle() {
      const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
      for (const widget of widgets) {
        const page = framePage(widget, script);
        emit(`${widget}.html`, apis.length > 0 ? fillFramePage(page, apis) : page);
      }
      emit('frame.css', readFileSync(join(here, 'frame.css'), 'utf8'));
      emit('symbol.svg', readFileSync(join(here, '../sites/symbol.svg'), 'utf8'));
      emit('guidance-frame.js', await buildHelper());
    },
  };
}

/** The helper's code: small enough to be read by whoever lets it onto their page. */
export async function buildHelper(): Promise<string> {
  const config = classic('guidance-frame');
  const built = await build({ ...config, build: { ...config.build, write: false } });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('The helper was not built.');
  return output.output[0].code;
}

export function framesConfig(options: FramesOptions): InlineConfig {
  const config = classic('frame');
  return {
    ...config,
    plugins: [frameFiles(options)],
    build: { ...config.build, outDir: options.outDir, emptyOutDir: true },
  };
}

/** Builds the folder of frames. */
export async function buildFrames(options: FramesOptions): Promise<void> {
  await build(framesConfig(options));
}
