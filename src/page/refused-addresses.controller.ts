import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Hears which addresses the page's Content-Security-Policy keeps our requests from. */
export class RefusedAddressesController implements ReactiveController {
  readonly #addresses = new Set<string>();

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('securitypolicyviolation', this.#hear);
  }

  hostDisconnected(): void {
    document.removeEventListener('securitypolicyviolation', this.#hear);
  }

  includes(address: string): boolean {
    const { origin } = new URL(address, document.baseURI);
    return [...this.#addresses].some((refused) => refused.startsWith(origin));
  }

  readonly #hear = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    if (effectiveDirective === 'connect-src') this.#addresses.add(blockedURI);
  };
}
