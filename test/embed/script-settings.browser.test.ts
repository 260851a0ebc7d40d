import { expect } from 'chai';
import { findScript, readScript } from '../../src/embed/script-settings.js';

describe('the script’s own tag', () => {
  const tag = (attributes: Record<string, string>): Element => {
    const script = document.createElement('script');
    for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
    return script;
  };

  it('says the address, the language and the theme of the whole page', () => {
    const { page } = readScript(
      tag({ 'data-api': 'https://api.example.no/guidance/v1', 'data-lang': 'nn', 'data-theme': 'dark' }),
    );
    expect(page).to.deep.equal({
      api: 'https://api.example.no/guidance/v1',
      lang: 'nn',
      theme: 'dark',
      debug: false,
    });
  });

  it('reads an address on the page’s own host', () => {
    const { page } = readScript(tag({ 'data-api': '/guidance/v1' }));
    expect(page.api).to.equal(`${location.origin}/guidance/v1`);
  });

  it('leaves out what is empty or unknown', () => {
    expect(readScript(tag({ 'data-api': '', 'data-theme': 'pink' })).page).to.deep.equal({ debug: false });
  });

  it('asks for the launcher, and says what an element cannot say itself', () => {
    const { wantsChat, attributes } = readScript(
      tag({ 'data-chat': '', 'data-chat-placement': 'top-end', 'data-courses-page-size': '5' }),
    );
    expect(wantsChat).to.equal(true);
    expect(attributes).to.deep.equal({
      chat: { placement: 'top-end' },
      booking: {},
      courses: { 'page-size': '5' },
    });
  });

  it('is found by its settings where the browser does not name it', () => {
    const script = tag({ type: 'text/plain', 'data-api': '/guidance/v1' });
    document.body.append(script);
    const found = findScript();
    script.remove();
    expect(found).to.equal(script);
  });

  it('is read as it was meant, whatever an editor has made of it', () => {
    const { page } = readScript(
      tag({ 'data-api': '”https://api.example.no/v1?a=1&amp;amp;b=2” ', 'data-lang': '\u00a0nn\u00a0' }),
    );
    expect(page).to.deep.equal({ api: 'https://api.example.no/v1?a=1&b=2', lang: 'nn', debug: false });
  });
});
