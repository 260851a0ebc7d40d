export default {
  globs: ['src/**/*.element.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
