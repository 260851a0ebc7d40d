export const launcher = {
  launcher: 'Chat med ein rettleiar',
  launcherFailed: 'Vi fekk ikkje henta chatten. Prøv igjen.',
};
