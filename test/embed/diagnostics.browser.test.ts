import { expect } from 'chai';
import { watchFaults } from '../../src/embed/diagnostics.js';
import { GuidanceErrorEvent } from '../../src/ui/guidance-error.event.js';

describe('a widget that can’t show itself', () => {
  const warn = console.warn.bind(console);
  let lines: string[];
  let stop: () => void;
  let element: HTMLElement;

  const watch = (debug: boolean): void => {
    stop = watchFaults(() => debug);
  };
  const fail = (code: string): void => {
    const event = new GuidanceErrorEvent(code);
    element.dispatchEvent(event);
  };

  beforeEach(() => {
    lines = [];
    console.warn = (line: string) => lines.push(line);
    element = document.createElement('guidance-unknown');
    document.body.append(element);
  });

  afterEach(() => {
    console.warn = warn;
    element.remove();
    stop();
  });

  it('says why once, with a code and what to do', () => {
    watch(false);
    fail('no-api');
    fail('no-api');
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('[no-api] <guidance-unknown>').and.include('data-api');
    expect(lines[0]).to.match(/ More: http\S+\/help\.html#no-api$/);
    expect(element.textContent).to.equal('');
  });

  it('says it in the widget’s place too when the editor asks for it', () => {
    watch(true);
    fail('origin-not-allowed');
    expect(element.textContent).to.include('[origin-not-allowed]').and.include('does not know this site');
  });
});
