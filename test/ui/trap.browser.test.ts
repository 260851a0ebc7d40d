import { expect } from 'chai';
import { html, LitElement, nothing, render } from 'lit';
import { FormController } from '../../src/ui/form.controller.js';
import { trap, trapped } from '../../src/ui/trap.js';

/** A form with one field beside the trap. */
class TrapForm extends LitElement {
  readonly form = new FormController(this, { fields: () => [], t: () => ((key: string) => key) as never });
  protected override render() {
    return html`<form>
      <label>Navn<input name="name" autocomplete="name" /></label>
      ${trap(this.form)}
    </form>`;
  }
}
customElements.define('trap-form', TrapForm);

describe('the trap in a form', () => {
  let host: TrapForm;
  beforeEach(async () => {
    render(html`<trap-form></trap-form>`, document.body);
    const found = document.querySelector<TrapForm>('trap-form');
    if (!found) throw new Error('There is no form.');
    host = found;
    await host.updateComplete;
  });
  afterEach(() => render(nothing, document.body));

  const field = (): HTMLInputElement => {
    const found = host.shadowRoot?.querySelector<HTMLInputElement>('input[name=website]');
    if (!found) throw new Error('There is no trap.');
    return found;
  };

  it('is met by nobody: it has no place on the screen, in the order of Tab or among what is read out', () => {
    expect(field().getClientRects()).to.have.length(0);
    expect(getComputedStyle(field()).display).to.equal('none');
    field().focus();
    expect(host.shadowRoot?.activeElement).to.equal(null);
    expect(field().autocomplete).to.equal('off');
  });

  it('tells the service of a machine that fills in whatever there is', () => {
    expect(trapped(host.form.values)).to.deep.equal({});
    field().value = 'https://spam.example';
    field().dispatchEvent(new Event('input'));
    expect(trapped(host.form.values)).to.deep.equal({ website: 'https://spam.example' });
  });

  it('tells of a form that is sent faster than anybody writes, and keeps what was written', async () => {
    host.form.set('name', 'Kari');
    expect(host.form.submit()).to.equal(true);
    expect(trapped(host.form.values)).to.deep.equal({ website: 'quick' });
    expect(host.form.values.name).to.equal('Kari');
    host.form.reset();
    host.form.set('name', 'Kari');
    await new Promise((resolve) => setTimeout(resolve, 1050));
    host.form.submit();
    expect(trapped(host.form.values)).to.deep.equal({});
  });
});
