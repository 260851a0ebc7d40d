import { expect } from 'chai';
import { until } from '../support/widget-harness.js';
import { joined, says } from './fixtures.js';
import { useChat } from './setting.js';

describe('a conversation that has gone quiet', () => {
  const { api, show } = useChat();
  const pageTimeout = window.setTimeout;
  let hurry = 1;

  /** Minutes pass in milliseconds; what is shorter keeps its time. */
  beforeEach(() => {
    hurry = 60_000;
    window.setTimeout = ((handler: () => void, delayMs = 0) =>
      pageTimeout(handler, delayMs >= 60_000 ? delayMs / hurry : delayMs)) as typeof window.setTimeout;
  });
  afterEach(() => {
    window.setTimeout = pageTimeout;
  });

  const talk = async (idleMinutesLeft: number | undefined) => {
    api().idleMinutesLeft = idleMinutesLeft;
    const chat = show();
    await chat.start();
    api().add(joined());
    await chat.find('heading', 'Astrid');
    return chat;
  };

  it('is asked about before the service ends it, aloud and once, whatever the device’s clock says', async () => {
    const chat = await talk(4);
    const said = chat.listen();
    await chat.says('Er du der fortsatt? Chatten avsluttes om omtrent 4 minutter hvis ingen skriver.');
    await chat.find('button', 'Ja, jeg er her');
    api().idleMinutesLeft = 3;
    await chat.says('om omtrent 3 minutter');
    expect(said.filter((words) => words.includes('Er du der fortsatt?'))).to.have.length(1);
  });

  it('goes on when the seeker says so', async () => {
    const chat = await talk(2);
    const stay = await chat.find('button', 'Ja, jeg er her');
    api().idleMinutesLeft = 30;
    stay.click();
    await chat.gone('button', 'Ja, jeg er her');
    expect(api().asked).to.include('PUT /chat/conversations/c1/typing');
  });

  it('goes on when somebody writes', async () => {
    const chat = await talk(2);
    await chat.find('button', 'Ja, jeg er her');
    api().idleMinutesLeft = 30;
    api().add(says('Er du der?'));
    await chat.gone('button', 'Ja, jeg er her');
  });

  it('is not asked about while there is time', async () => {
    const chat = await talk(30);
    await until(
      () => 'a look at the conversation',
      () => api().asked.filter((call) => call === 'GET /chat/conversations/c1').length > 2,
    );
    expect(chat.all('button', 'Ja, jeg er her')).to.be.empty;
  });

  it('hears of one who writes slowly, also where typing is not shown', async () => {
    api().offers({ typing: false });
    const chat = await talk(30);
    await chat.type('Skriv en melding', 'Jeg');
    await until(
      () => api().asked.join(),
      () => api().asked.includes('PUT /chat/conversations/c1/typing'),
    );
  });
});
