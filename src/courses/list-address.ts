import { createPageAddress } from '../page/page-address.js';
import { noFilters } from './course-filters.js';
import { addressNames, fromParameters, toParameters, type CoursesAddress } from './courses-address.js';

/** The prefixes of the lists on this page. */
const taken = new Set<string>();

const takePrefix = (wanted: string): string => {
  if (wanted === '') return '';
  let own = wanted;
  for (let number = 2; taken.has(own); number++) own = `${wanted}-${String(number)}`;
  taken.add(own);
  return own;
};

/**
 * A list's own corner of the page's address. Where another list has the wanted prefix already it is numbered
 * (`guidance-2`, by the order in which the lists came), so that two lists never meet.
 */
export class ListAddress {
  #wanted: string | undefined;
  #prefix = '';
  #page = createPageAddress('');
  #unwatch: () => void = () => undefined;

  /** `travelled`: the visitor has gone back or forward. */
  open(wanted: string, travelled: () => void): void {
    if (wanted === this.#wanted) return;
    this.close();
    this.#wanted = wanted;
    this.#prefix = takePrefix(wanted);
    this.#page = createPageAddress(this.#prefix, addressNames);
    this.#unwatch = this.#page.watch(travelled);
  }

  close(): void {
    this.#unwatch();
    taken.delete(this.#prefix);
    this.#wanted = undefined;
  }

  read(): CoursesAddress {
    return fromParameters(this.#page.read());
  }

  push(address: CoursesAddress): void {
    this.#page.push(toParameters(address));
  }

  replace(address: CoursesAddress): void {
    this.#page.replace(toParameters(address));
  }

  href(address: CoursesAddress): string {
    return this.#page.href(toParameters(address));
  }

  /** The page with this course open and nothing else chosen, to pass on; `undefined` where the address stays as it is. */
  hrefOf(course: string): string | undefined {
    if (this.#prefix === '') return undefined;
    return this.href({ filters: noFilters, shown: 0, course, registering: false }).replace(/#.*/, '');
  }
}
