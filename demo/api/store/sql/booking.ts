import type { BookingRepository } from '../booking.repository.js';
import { sqlAppointments } from './booking-appointments.js';
import { sqlBusy } from './booking-busy.js';
import { sqlCalendar } from './booking-calendar.js';
import { sqlCatalogue, type CatalogueMemory } from './booking-catalogue.js';
import { sqlHolds } from './booking-holds.js';
import { sqlTimes } from './booking-times.js';
import { sqlWaits } from './booking-waits.js';
import type { Sql } from './database.js';

/** The booking in PostgreSQL; the same statements on PGlite. */
export const sqlBookingRepository = (sql: Sql, memory: CatalogueMemory): BookingRepository => ({
  ...sqlCatalogue(sql, memory),
  ...sqlTimes(sql),
  ...sqlHolds(sql),
  ...sqlAppointments(sql),
  ...sqlWaits(sql),
  ...sqlCalendar(sql),
  ...sqlBusy(sql),
});
