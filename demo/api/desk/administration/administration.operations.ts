import type { GenericSchema } from 'valibot';
import { created, done, ok, type Operation } from '../../../../src/contract/operation.js';
import {
  AdministeredListSchema,
  AdministeredSchema,
  catalogueParts,
  CounsellorWishSchema,
  ExceptionWishSchema,
  PlaceWishSchema,
  RemovalQuerySchema,
  RoomWishSchema,
  ServiceWishSchema,
  ShiftWishSchema,
  type CataloguePart,
} from './catalogue.contract.js';
import { AdministeredCoursesSchema, CourseWishSchema } from './course-wish.contract.js';
import { administrationChanged, stillInUse } from '../desk-refusals.js';
import { StatisticsQuerySchema, StatisticsSchema } from '../statistics.contract.js';
import { AdministeredProfileSchema, ProfileWishSchema } from './profile.contract.js';

const base = { tag: 'desk', security: 'desk' } as const;

const asSeen =
  '`revision` is the one that was seen: 409 `administration-changed` carries `current`, what it is like now, and changes nothing.';
const inUse =
  '409 `in-use` says who and what still needs it, and in `ways` what can be done: the same again with `keepBooked`, or a last date (`until`).';

const ofProfile: readonly Operation[] = [
  {
    ...base,
    method: 'get',
    path: '/desk/admin/profile',
    operationId: 'readAdministeredProfile',
    summary: 'What the service is and offers, in every language',
    answers: [ok('As it is now.', AdministeredProfileSchema)],
  },
  {
    ...base,
    method: 'put',
    path: '/desk/admin/profile',
    operationId: 'setProfile',
    summary: 'Set the service up',
    description: asSeen,
    body: ProfileWishSchema,
    answers: [ok('As it is now.', AdministeredProfileSchema)],
    refusals: [administrationChanged],
  },
];

const ofFigures: readonly Operation[] = [
  {
    ...base,
    method: 'get',
    path: '/desk/statistics',
    operationId: 'readStatistics',
    summary: 'Figures without persons, for each week or month',
    query: StatisticsQuerySchema,
    answers: [ok('In the order in which they are read.', StatisticsSchema)],
  },
  {
    ...base,
    method: 'get',
    path: '/desk/statistics.csv',
    operationId: 'downloadStatistics',
    summary: 'The same figures as a file for a spreadsheet',
    query: StatisticsQuerySchema,
    answers: [
      {
        status: 200,
        description: 'RFC 4180 with semicolons; no cell begins a formula.',
        mediaType: 'text/csv',
        headers: ['Content-Disposition'],
      },
    ],
  },
];

interface Kind {
  /** `Service`, for `addService`. */
  name: string;
  one: string;
  many: string;
  wish: GenericSchema;
  list: GenericSchema;
}

const kinds: Record<CataloguePart, Kind> = {
  services: {
    name: 'Service',
    one: 'a service',
    many: 'services',
    wish: ServiceWishSchema,
    list: AdministeredListSchema,
  },
  counsellors: {
    name: 'Counsellor',
    one: 'a counsellor',
    many: 'counsellors',
    wish: CounsellorWishSchema,
    list: AdministeredListSchema,
  },
  places: {
    name: 'Place',
    one: 'a place',
    many: 'places',
    wish: PlaceWishSchema,
    list: AdministeredListSchema,
  },
  rooms: { name: 'Room', one: 'a room', many: 'rooms', wish: RoomWishSchema, list: AdministeredListSchema },
  shifts: {
    name: 'Shift',
    one: 'a shift',
    many: 'shifts',
    wish: ShiftWishSchema,
    list: AdministeredListSchema,
  },
  exceptions: {
    name: 'Exception',
    one: 'an exception to the hours',
    many: 'exceptions to the hours',
    wish: ExceptionWishSchema,
    list: AdministeredListSchema,
  },
};

const courses: Kind = {
  name: 'Course',
  one: 'a course',
  many: 'courses, drafts as well',
  wish: CourseWishSchema,
  list: AdministeredCoursesSchema,
};

const operationsOf = (part: string, { name, one, many, wish, list }: Kind): Operation[] => [
  {
    ...base,
    method: 'get',
    path: `/desk/admin/${part}`,
    operationId: `listAdministered${name}s`,
    summary: `All ${many}, as they were written`,
    answers: [ok('In their order.', list)],
  },
  {
    ...base,
    method: 'post',
    path: `/desk/admin/${part}`,
    operationId: `add${name}`,
    summary: `Add ${one}`,
    description: inUse,
    body: wish,
    answers: [created('Added, under an id of its own.', AdministeredSchema)],
    refusals: [stillInUse],
  },
  {
    ...base,
    method: 'put',
    path: `/desk/admin/${part}/{id}`,
    operationId: `change${name}`,
    summary: `Change ${one}`,
    description: `${asSeen} ${inUse}`,
    body: wish,
    answers: [ok('As it is now.', AdministeredSchema)],
    refusals: [administrationChanged, stillInUse],
  },
  {
    ...base,
    method: 'delete',
    path: `/desk/admin/${part}/{id}`,
    operationId: `remove${name}`,
    summary: `Remove ${one} that nobody needs`,
    description: `${asSeen} ${inUse}`,
    query: RemovalQuerySchema,
    answers: [done('Gone, or was before.')],
    refusals: [administrationChanged, stillInUse],
  },
];

/** Setting the service up: of the reference API alone. */
export const administrationOperations: readonly Operation[] = [
  ...ofProfile,
  ...catalogueParts.flatMap((part) => operationsOf(part, kinds[part])),
  ...operationsOf('courses', courses),
  ...ofFigures,
];
