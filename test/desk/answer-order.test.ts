import { expect, it } from 'vitest';
import { AnswerOrder } from '../../demo/desk/answer-order.js';

it('shows each answer that comes in order, and none that a later question’s has overtaken', () => {
  const order = new AnswerOrder();
  const [first, second, third] = [order.ask(), order.ask(), order.ask()];
  expect(first()).toBe(true);
  expect(third()).toBe(true);
  expect(second()).toBe(false);
  expect(order.ask()()).toBe(true);
});
