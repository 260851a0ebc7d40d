export default {
  globs: ['src/**/*.element.ts', 'src/**/*.events.ts', 'src/ui/guidance-element.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
