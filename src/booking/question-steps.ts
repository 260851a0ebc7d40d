import { html, type TemplateResult } from 'lit';
import {
  chosenService,
  chosenWay,
  servicesIn,
  waysIn,
  type BookingState,
  type StepName,
} from './booking-flow.js';
import { wayDetail, wayWords, type BookingView } from './booking-words.js';
import { choiceList } from './choice-list.js';
import { stepActions, stepFrame } from './step-frame.js';
import { wayKey, type Way } from './ways.js';

export interface QuestionView {
  readonly view: BookingView;
  readonly state: BookingState;
  readonly go: (step: StepName) => void;
  readonly next: () => void;
  readonly chooseService: (id: string) => void;
  readonly chooseWay: (way: Way) => void;
}

/** What one wants help with. */
export const serviceStep = (question: QuestionView): TemplateResult => {
  const { view, state, chooseService } = question;
  const { t } = view;
  const options = servicesIn(state).map(({ id, name, description, durationMinutes }) => {
    const minutes = t('common.minutes', { count: durationMinutes });
    return {
      value: id,
      label: name,
      detail: description === undefined ? minutes : `${description} ${minutes}.`,
    };
  });
  const list = choiceList({
    name: 'service',
    labelledBy: 'step-title',
    options,
    chosen: chosenService(state)?.id,
    choose: chooseService,
    error: state.missing ? t('booking.service.missing') : undefined,
  });
  return stepFrame({ ...question, title: t('booking.service.title') }, html`${list}${stepActions(question)}`);
};

/** How one meets: each place is an answer of its own, beside video and phone. */
export const wayStep = (question: QuestionView): TemplateResult => {
  const { view, state, chooseWay } = question;
  const { t } = view;
  const ways = waysIn(state);
  const chosen = chosenWay(state);
  const list = choiceList({
    name: 'way',
    labelledBy: 'step-title',
    options: ways.map((way) => ({ value: wayKey(way), label: wayWords(way, t), detail: wayDetail(way, t) })),
    chosen: chosen && wayKey(chosen),
    choose: (key) => {
      const way = ways.find((each) => wayKey(each) === key);
      if (way) chooseWay(way);
    },
    error: state.missing ? t('booking.way.missing') : undefined,
  });
  return stepFrame({ ...question, title: t('booking.way.title') }, html`${list}${stepActions(question)}`);
};
