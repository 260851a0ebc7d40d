import { expect } from 'chai';
import { createApi, type Api } from '../../demo/api/api.js';
import { createProfileSource } from '../../demo/api/seed/profile.js';
import { seed } from '../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../demo/api/store/memory/memory-store.js';
import { createDeskClient, type DeskCalls } from '../../demo/desk/desk-client.js';
import { createHttp } from '../../src/api/http.js';
import { settings } from '../../src/settings.js';
import { ChatHarness } from '../support/chat-harness.js';
import { until } from '../support/widget-harness.js';
import { doubleUrl as publicUrl } from './chat-double.js';

const deskSecret = 'a secret for this page';

describe('a chat with the reference API, and the desk on the other side', () => {
  const pageFetch = window.fetch;
  let api: Api;
  let desk: DeskCalls;

  beforeEach(async () => {
    sessionStorage.clear();
    const store = createMemoryStore();
    const clock = { now: () => Date.now() };
    await seed(store, clock);
    api = createApi({
      store,
      clock,
      profile: createProfileSource(),
      allowedOrigins: [location.origin],
      manageUrlPrefixes: [`${location.origin}/`],
      publicUrl,
      deskSecret,
    });
    window.fetch = (input, init) => {
      const request = new Request(input, init);
      return request.url.startsWith(publicUrl) ? api.fetch(request) : pageFetch(input, init);
    };
    const client = createDeskClient(createHttp({ baseUrl: publicUrl, language: () => 'nb' }));
    desk = client.at(await client.signIn({ counsellor: 'astrid', secret: deskSecret }));
    await desk.setSwitch('open');
    settings.configure({ api: publicUrl });
  });

  afterEach(async () => {
    for (const element of document.querySelectorAll('guidance-chat')) element.remove();
    window.fetch = pageFetch;
    settings.configure({ api: undefined });
    sessionStorage.clear();
    await api.close();
  });

  const idOf = (): string => {
    const kept = JSON.parse(sessionStorage.getItem(sessionStorage.key(0) ?? '') ?? '{}') as {
      credential?: { id: string };
    };
    return kept.credential?.id ?? '';
  };

  it('goes from the queue through an answer to the end, and leaves nothing behind', async () => {
    const chat = ChatHarness.show();
    await chat.start();
    await chat.find('heading', /^(Det er snart din tur|Du er nummer|Du er i køen)/);
    await chat.write('Hei, jeg lurer på fagbrev.');
    await chat.says(/, sendt/);
    const id = idOf();
    await desk.take(id);
    await chat.find('heading', 'Astrid');
    await desk.typing(id, true);
    await chat.says('Astrid skriver …');
    await desk.send(id, { id: crypto.randomUUID(), text: 'Så fint at du tar kontakt!' });
    await chat.shows('Hei, jeg lurer på fagbrev.', 'Så fint at du tar kontakt!');
    await desk.read(id, 3);
    await chat.says(/, lest/);
    await desk.end(id);
    await chat.find('heading', 'Veilederen har avsluttet chatten');
    expect(sessionStorage).to.have.length(0);
    await chat.press('button', 'Lagre en kopi');
    await until(
      () => chat.text(),
      () => chat.text().includes('Kopien er lagret'),
    );
    await chat.press('button', 'Slett samtalen');
    await chat.press('button', 'Ja, slett');
    await chat.find('heading', 'Samtalen er slettet');
  });

  it('goes on after the page is opened anew', async () => {
    const chat = ChatHarness.show();
    await chat.start();
    await chat.find('heading', /^(Det er snart din tur|Du er nummer|Du er i køen)/);
    await desk.take(idOf());
    await desk.send(idOf(), { id: crypto.randomUUID(), text: 'Hei!' });
    await chat.shows('Hei!');
    chat.element.remove();
    const next = ChatHarness.show();
    await next.shows('Hei!');
    await next.write('Her er jeg igjen.');
    await next.says(/, sendt/);
  });

  it('says that it is closed when the desk closes it', async () => {
    await desk.setSwitch('closed');
    const chat = ChatHarness.show();
    await chat.press('button', 'Chat med en veileder');
    await chat.find('heading', 'Chatten er stengt nå');
    await chat.says(/Mandag–fredag kl\. \d\d\.\d\d–\d\d\.\d\d/);
    await chat.find('link', /113/);
  });
});
