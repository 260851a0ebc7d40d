import type { Answers, Question } from '../../src/contract/profile.js';
import type { FieldError } from '../../src/contract/problem.js';
import type { Language } from './http/language.js';
import { fieldError, invalid } from './http/validation.js';

type Answer = Answers[string];

/**
 * The answers to the questions that are asked, empty ones left out. Answers to questions that are no longer asked are dropped:
 * a form that was opened before a change can still be sent.
 * @throws ProblemError `validation` with pointers below `/answers`
 */
export function checkAnswers(questions: readonly Question[], answers: Answers, language: Language): Answers {
  const errors: FieldError[] = [];
  const kept: Answers = {};
  for (const question of questions) {
    const answer = answers[question.id];
    const pointer = `/answers/${question.id}`;
    if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)) {
      if (question.required) errors.push(fieldError(pointer, 'required', language));
    } else if (!hasRightType(question, answer)) {
      errors.push(fieldError(pointer, 'format', language));
    } else if (!isAmongOptions(question, answer)) {
      errors.push(fieldError(pointer, 'choice', language));
    } else if (typeof answer === 'string' && answer.length > (question.maxLength ?? Infinity)) {
      errors.push(fieldError(pointer, 'too-long', language, question.maxLength));
    } else {
      kept[question.id] = answer;
    }
  }
  if (errors.length > 0) throw invalid(errors);
  return kept;
}

function hasRightType({ kind }: Question, answer: Answer): boolean {
  if (kind === 'yes-no') return typeof answer === 'boolean';
  if (kind === 'choices') return Array.isArray(answer);
  return typeof answer === 'string';
}

function isAmongOptions({ options }: Question, answer: Answer): boolean {
  if (!options || typeof answer === 'boolean') return true;
  return [answer].flat().every((value) => options.some((option) => option.value === value));
}
