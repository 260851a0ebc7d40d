import { framesConfig } from './build.js';

export default framesConfig({ outDir: 'dist/frame' });
