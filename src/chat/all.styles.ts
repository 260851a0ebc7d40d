import { controls } from '../ui/controls.styles.js';
import { form } from '../ui/form.styles.js';
import { tokens } from '../ui/tokens.styles.js';
import { chatMenuStyles } from './chat-menu.styles.js';
import { chatStyles } from './chat.styles.js';
import { conversationStyles } from './conversation.styles.js';
import { launcherStyles } from './launcher.styles.js';

/** Everything that the chat looks like, the shared parts first. */
export const allStyles = [
  tokens,
  controls,
  form,
  launcherStyles,
  chatStyles,
  chatMenuStyles,
  conversationStyles,
];
