export const launcher = {
  launcher: 'Chat with a counsellor',
  launcherFailed: 'The chat could not be fetched. Try again.',
};
