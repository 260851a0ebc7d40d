/** Words of the launcher alone. */
export const launcher = {
  launcher: 'الدردشة مع مستشار/ة',
  launcherFailed: 'تعذّر تحميل الدردشة. يُرجى المحاولة مرة أخرى.',
};
