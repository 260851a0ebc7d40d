-- Few holds per network address at once. A digest with a salt that lives as long as the process: no address is stored.
alter table booking_holds add column caller text;
create index booking_holds_caller on booking_holds (caller) where caller is not null;
