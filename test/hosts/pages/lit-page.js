// A page that is made with a Lit of its own.
import { html, LitElement } from 'lit';

class HostGreeting extends LitElement {
  static properties = { count: { type: Number } };

  render() {
    return html`<p>Hei nr. ${this.count ?? 0}</p>`;
  }
}
customElements.define('host-greeting', HostGreeting);
