import { profileTopic } from '../../administration/current-profile.js';
import { tellChange } from '../../chat/chat-work.js';
import type { ProfileRecord } from '../../store/profile.repository.js';
import { assertAsSeen, type AdministrationWork } from './administration-work.js';
import { asWritten, revisionOf } from './as-written.js';
import type { AdministeredProfile, ProfileWish } from './profile.contract.js';

/** As an administrator sees it; `unset` where nobody has set it up yet. */
export async function administeredProfile(
  { transaction }: Pick<AdministrationWork, 'transaction'>,
  unset: ProfileRecord,
): Promise<AdministeredProfile> {
  const stored = await transaction.profile.profile();
  return viewOf(stored ?? unset, stored !== undefined);
}

const viewOf = async (record: ProfileRecord, isSetUp: boolean): Promise<AdministeredProfile> => ({
  ...(asWritten(record) as object),
  revision: await revisionOf(record),
  isSetUp,
});

/** @throws ProblemError `administration-changed` */
export async function changeProfile(
  { transaction }: AdministrationWork,
  { revision, ...wish }: ProfileWish,
  unset: ProfileRecord,
): Promise<AdministeredProfile> {
  const stored = await transaction.profile.lockProfile();
  const former = stored ?? unset;
  const shown = await viewOf(former, stored !== undefined);
  await assertAsSeen(former, revision, () => shown);
  await transaction.profile.saveProfile(wish);
  transaction.tell(profileTopic);
  // The hours may be others: those who wait, and the desks, are told.
  tellChange(transaction);
  return viewOf(wish, true);
}
