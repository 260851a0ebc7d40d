import { afterEach, describe, expect, it } from 'vitest';
import { joinSoundTurn, type SoundTurn } from '../../demo/desk/sound-turn.js';

describe('a tone at the desk', () => {
  const tabs: SoundTurn[] = [];
  let clock = 0;
  const open = () => {
    const tab = joinSoundTurn('test-sound', () => (clock += 1));
    tabs.push(tab);
    return tab;
  };
  const claims = (...claiming: SoundTurn[]) => Promise.all(claiming.map((tab) => tab.claim()));

  afterEach(() => {
    for (const tab of tabs.splice(0)) tab.leave();
  });

  it('comes from the tab that was used last, whoever hears the news first', async () => {
    const [first, second] = [open(), open()];
    first.use();
    second.use();
    expect(await claims(first, second)).toEqual([false, true]);
    expect(await claims(first)).toEqual([false]);
    first.use();
    expect(await claims(second, first)).toEqual([false, true]);
  });

  it('comes once from tabs that nobody has used yet', async () => {
    expect((await claims(open(), open(), open())).filter(Boolean)).toHaveLength(1);
  });

  it('comes from another tab when the one that was used last is closed', async () => {
    const [first, second] = [open(), open()];
    first.use();
    second.use();
    second.leave();
    expect(await claims(first)).toEqual([true]);
  });
});
