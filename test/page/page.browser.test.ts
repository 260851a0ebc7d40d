import { expect } from 'chai';
import { manageLink, takeManageLink } from '../../src/page/manage-link.js';
import { createPageAddress } from '../../src/page/page-address.js';
import { nearestLanguage } from '../../src/page/page-language.js';
import { createSessionStore } from '../../src/page/session-store.js';

describe('what a widget touches of its page', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));

  describe('a manage link', () => {
    const credential = { id: 'app 1.2', token: 'a.b/c=' };

    it('leads back to the same appointment', () => {
      const link = new URL(manageLink('appointment', { id: 'app-1', token: credential.token }));
      expect(link.origin + link.pathname).to.equal(location.origin + location.pathname);
      history.replaceState(null, '', link.hash);
      expect(takeManageLink('appointment')).to.deep.equal({ id: 'app-1', token: credential.token });
    });

    it('is out of the address once it has been read', () => {
      history.replaceState(null, '', '?q=1#guidance-appointment=app-1.secret');
      takeManageLink('appointment');
      expect(location.href).to.not.include('secret');
      expect(location.search).to.equal('?q=1');
      expect(takeManageLink('appointment')).to.equal(undefined);
    });

    it('that was cut off in the middle of a character is read as it stands', () => {
      history.replaceState(null, '', '#guidance-appointment=app-1.secret%E0%A4');
      expect(takeManageLink('appointment')).to.deep.equal({ id: 'app-1', token: 'secret%E0%A4' });
    });

    it('for something else is left to whom it is for', () => {
      history.replaceState(null, '', '#guidance-registration=reg-1.secret');
      expect(takeManageLink('appointment')).to.equal(undefined);
      expect(location.hash).to.equal('#guidance-registration=reg-1.secret');
    });
  });

  describe('the page’s address', () => {
    it('keeps the host’s own parameters and fragment', () => {
      history.replaceState(null, '', '?page=2&guidance-q=cv#main');
      createPageAddress('guidance', ['q']).replace({ q: ['jobb', 'søknad'] });
      expect(location.search).to.equal('?page=2&guidance-q=jobb&guidance-q=s%C3%B8knad');
      expect(location.hash).to.equal('#main');
    });

    it('is left alone by a widget without a prefix, which still remembers', () => {
      const address = createPageAddress('');
      address.push({ q: ['cv'] });
      expect(location.href).to.equal(before);
      expect(address.read()).to.deep.equal({ q: ['cv'] });
    });

    it('keeps the history state that the host has put there', () => {
      history.replaceState({ host: 1 }, '');
      createPageAddress('guidance').replace({ q: ['cv'] });
      expect(history.state).to.deep.equal({ host: 1 });
    });
  });

  describe('storage', () => {
    const key = 'guidance-test';
    afterEach(() => sessionStorage.removeItem(key));

    it('is this tab’s', () => {
      createSessionStore().set(key, { draft: 'Hei' });
      expect(createSessionStore().get(key)).to.deep.equal({ draft: 'Hei' });
      expect(localStorage).to.have.length(0);
    });

    it('that is forbidden or spoilt is no reason to fail', () => {
      const forbidden = createSessionStore(() => {
        throw new DOMException('denied', 'SecurityError');
      });
      forbidden.set(key, 'kept while the page lives');
      expect(forbidden.get(key)).to.equal('kept while the page lives');
      forbidden.remove(key);
      expect(forbidden.get(key)).to.equal(undefined);
      sessionStorage.setItem(key, '{not json');
      expect(createSessionStore().get(key)).to.equal(undefined);
    });
  });

  it('the nearest language is found through shadow roots', () => {
    const section = document.createElement('section');
    section.lang = 'nn';
    const host = document.createElement('div');
    const inner = document.createElement('p');
    host.attachShadow({ mode: 'open' }).append(inner);
    section.append(host);
    expect(nearestLanguage(inner)).to.equal('nn');
  });
});
