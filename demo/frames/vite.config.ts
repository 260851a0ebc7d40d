import { cpSync } from 'node:fs';
import { immutableFolder, movingFolder } from '../../src/bundle/release-layout.js';
import { framesConfig } from './build.js';

const { plugins, ...frames } = framesConfig({ outDir: `dist/${immutableFolder}/frame` });

/** Beside the script in both folders of the release. */
export default {
  ...frames,
  plugins: [
    plugins,
    {
      name: 'guidance:moving-frames',
      closeBundle: () => {
        cpSync(`dist/${immutableFolder}/frame`, `dist/${movingFolder}/frame`, { recursive: true });
      },
    },
  ],
};
