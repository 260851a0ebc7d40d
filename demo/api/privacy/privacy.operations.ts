import { ok, type Answer, type Operation } from '../../../src/contract/operation.js';
import {
  ErasedSchema,
  ErasureSchema,
  HeldThingsSchema,
  PersonalExportSchema,
  PersonSearchSchema,
} from './privacy.contract.js';

const exported: Answer = {
  ...ok('As JSON, or as a text where `Accept` asks for `text/plain`.', PersonalExportSchema),
  alternatives: ['text/plain'],
  headers: ['Content-Disposition'],
};

/** A right of the person whose it is. Of the reference API; another backend may well answer the same. */
const ofSeekers: readonly Operation[] = [
  {
    method: 'get',
    path: '/booking/appointments/{id}/export',
    tag: 'booking',
    operationId: 'exportAppointment',
    summary: 'All that is held about an appointment, and every word that was written about it',
    security: 'token',
    answers: [exported],
  },
  {
    method: 'get',
    path: '/courses/registrations/{id}/export',
    tag: 'courses',
    operationId: 'exportRegistration',
    summary: 'All that is held about a registration, and every word that was written about it',
    security: 'token',
    answers: [exported],
  },
];

const base = { tag: 'desk', security: 'desk' } as const;
const persons = '/desk/admin/persons';

const atTheDesk: readonly Operation[] = [
  {
    ...base,
    method: 'post',
    path: `${persons}/search`,
    operationId: 'findHeldAboutPerson',
    summary: 'What is held about who has an e-mail address, a phone number or a reference',
    description: 'Not conversations: nothing in them is kept to find a person by.',
    body: PersonSearchSchema,
    answers: [ok('Everything that was found.', HeldThingsSchema)],
  },
  {
    ...base,
    method: 'post',
    path: `${persons}/erasure`,
    operationId: 'erasePerson',
    summary: 'Erase what a person has asked to have erased',
    description:
      'What is to come is cancelled or withdrawn from. That something took place stays as a number.',
    body: ErasureSchema,
    answers: [ok('Erased, and what stays.', ErasedSchema)],
    problems: ['not-found'],
  },
  {
    ...base,
    method: 'get',
    path: `${persons}/appointments/{id}/export`,
    operationId: 'exportAppointmentForPerson',
    summary: 'All that is held about an appointment, for who asks at the desk',
    answers: [exported],
  },
  {
    ...base,
    method: 'get',
    path: `${persons}/registrations/{id}/export`,
    operationId: 'exportRegistrationForPerson',
    summary: 'All that is held about a registration, for who asks at the desk',
    answers: [exported],
  },
];

export const privacyOperations: readonly Operation[] = [...ofSeekers, ...atTheDesk];
