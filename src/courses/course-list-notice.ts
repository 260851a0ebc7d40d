import type { TemplateResult } from 'lit';
import { problemNotice, type ProblemNoticeOptions, type ProblemWords } from '../ui/problem-notice.js';
import type { ListTrouble } from './course-list-trouble.js';
import type { CourseView } from './course-view.js';

export interface ListNoticeView {
  readonly view: CourseView;
  readonly again: (() => void) | undefined;
  readonly contact: ProblemNoticeOptions['contact'];
}

const minuteMs = 60_000;

/** A whole minute, and never too soon. */
const clockAfter = (epochMs: number, { formats }: CourseView): string =>
  formats.clock(new Date(Math.ceil(epochMs / minuteMs) * minuteMs));

const wordsOf = ({ name, againAt }: ListTrouble, view: CourseView): ProblemWords | undefined => {
  const { t } = view;
  if (name === 'refused' || name === 'blocked')
    return { title: t(`courses.${name}.title`), body: t(`courses.${name}.body`) };
  if (name !== 'busy' || againAt === undefined) return undefined;
  const when = clockAfter(againAt, view);
  return { title: t('common.error.busyTitle'), body: t('courses.busyUntil', { when }) };
};

/** Why there is no list, and the way on. */
export const listNotice = (reason: ListTrouble, { view, again, contact }: ListNoticeView): TemplateResult => {
  const { name } = reason;
  const { t } = view;
  const isOurs = name === 'refused' || name === 'blocked';
  return problemNotice({
    trouble: isOurs ? 'unknown' : name,
    words: wordsOf(reason, view),
    t,
    retry: name === 'blocked' ? undefined : again,
    retryWords: name === 'refused' ? t('courses.filters.clear') : undefined,
    contact,
  });
};
