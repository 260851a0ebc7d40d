import { isManageLink } from './manage-link.js';

/**
 * Does something in a piece of its own, so that a slow phone is held up as little as can be. At once where the page was opened with
 * what opens somebody's appointment or registration: that must not stay in the address until the others have had their turn.
 */
export const soon = (work: () => void): void => {
  if (isManageLink()) work();
  else setTimeout(work);
};
