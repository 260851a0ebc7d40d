import { ServiceProfileSchema, type ServiceProfile } from '../../src/contract/profile.js';
import { ask } from './ask.js';
import { notTried } from './check.js';
import type { Offer, Target } from './target.js';

const read = new WeakMap<Target, Promise<ServiceProfile>>();

/** What the service says it offers; asked for once. */
export async function profileOf(target: Target): Promise<ServiceProfile> {
  const known =
    read.get(target) ?? ask(target, '/profile').then((answered) => answered.as(ServiceProfileSchema));
  read.set(target, known);
  return known;
}

export async function offersOf(target: Target): Promise<Offer[]> {
  const profile = await profileOf(target);
  return (['chat', 'booking', 'courses'] as const).filter((offer) => profile[offer] !== undefined);
}

/** Something within the chat that a profile can leave out. */
export async function offeredInChat<Name extends keyof NonNullable<ServiceProfile['chat']>>(
  target: Target,
  name: Name,
): Promise<NonNullable<NonNullable<ServiceProfile['chat']>[Name]>> {
  const offered = (await profileOf(target)).chat?.[name];
  if (!offered) return notTried(`the profile offers no ${name} in the chat`);
  return offered;
}

/** Somewhere that only a token opens, of whatever is offered. */
export async function personalPath(target: Target, id: string = crypto.randomUUID()): Promise<string> {
  const [offer] = await offersOf(target);
  const folders = {
    chat: 'chat/conversations',
    booking: 'booking/appointments',
    courses: 'courses/registrations',
  };
  return offer ? `/${folders[offer]}/${id}` : notTried('nothing is offered');
}

/** Public lists that are kept for a while. */
export async function publicPaths(target: Target): Promise<string[]> {
  const offers = await offersOf(target);
  return ['/profile', ...(offers.includes('booking') ? ['/booking/services'] : [])];
}
