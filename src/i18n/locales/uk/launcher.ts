/** Words of the launcher alone: all that the small script carries. */
export const launcher = {
  launcher: 'Чат із консультантом',
  launcherFailed: 'Не вдалося завантажити чат. Спробуйте ще раз.',
};
