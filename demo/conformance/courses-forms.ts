import { notTried, type Declare } from './check.js';
import { expect } from './expect.js';
import type { Course } from '../../src/contract/courses.js';
import type { Target } from './target.js';
import {
  answer,
  courses,
  courseWithPlaces,
  placesLeft,
  register,
  somebody,
  tryToRegister,
} from './courses-steps.js';

/** What a registration must say. */
export function courseForms(target: Target, it: Declare): void {
  const pointersOf = async (course: string, wish: Record<string, unknown>) => {
    const { errors } = (await tryToRegister(target, course, wish)).problem(422, 'validation');
    return errors?.map(({ pointer }) => pointer);
  };
  const findCourse = async (fits: (course: Course) => boolean) =>
    (await courses(target)).items.find((course) => course.registration.state === 'open' && fits(course));

  it('says what is missing, and changes nothing', async () => {
    const { id, registration } = await courseWithPlaces(target, 2);
    const kari = somebody();
    expect(await pointersOf(id, { participants: [] })).toEqual(['/participants']);
    expect(await pointersOf(id, { participants: [kari, { name: ' ', email: 'nowhere' }] })).toEqual([
      '/participants/1/name',
      '/participants/1/email',
    ]);
    expect(await pointersOf(id, { participants: [kari, { ...kari, name: 'KARI' }] })).toEqual([
      '/participants/1/name',
    ]);
    expect(await pointersOf(id, { joinWaitlist: 'yes' })).toEqual(['/joinWaitlist']);
    expect(await pointersOf(id, { manageUrl: 'https://elsewhere.example/' })).toEqual(['/manageUrl']);
    expect(await pointersOf(id, { participants: Array.from({ length: 21 }, somebody) })).toEqual([
      '/participants',
    ]);
    expect(await placesLeft(target, id)).toBe(registration.placesLeft);
  });

  it('wants answers to the questions that must be answered', async () => {
    const course = await findCourse(({ intake = [] }) => intake.some(({ required }) => required));
    const question = course?.intake?.find(({ required }) => required);
    if (!course || !question) return notTried('no open course asks anything that must be answered');
    expect(await pointersOf(course.id, {})).toEqual([`/answers/${question.id}`]);
    expect(await pointersOf(course.id, { answers: { [question.id]: 'something else' } })).toEqual(
      question.options ? [`/answers/${question.id}`] : undefined,
    );
    const [option] = question.options ?? [];
    const answers = { [question.id]: option?.value ?? 'Ja' };
    await answer(target, 'withdraw', await register(target, course.id, { answers }));
  });

  it('keeps no place for one who only comes along', async () => {
    const course = await findCourse(({ roles = [] }) => roles.some(({ usesSeat }) => !usesSeat));
    const coming = course?.roles?.find(({ usesSeat }) => usesSeat)?.id;
    const along = course?.roles?.find(({ usesSeat }) => !usesSeat)?.id;
    if (!course || coming === undefined || along === undefined)
      return notTried('no open course has a role without a place');
    expect(await pointersOf(course.id, {})).toEqual(['/participants/0/role']);
    expect(await pointersOf(course.id, { participants: [{ ...somebody(), role: 'nobody' }] })).toEqual([
      '/participants/0/role',
    ]);
    const left = (await placesLeft(target, course.id)) ?? 0;
    const both = await register(target, course.id, {
      participants: [
        { ...somebody(), role: coming },
        { ...somebody(), role: along },
      ],
    });
    expect(both.registration.participants.map(({ role }) => role)).toEqual([coming, along]);
    expect(await placesLeft(target, course.id)).toBe(left - 1);
    await answer(target, 'withdraw', both);
    expect(await placesLeft(target, course.id)).toBe(left);
  });
}
