-- What the service is and offers, as an administrator has set it up. One row, there from the beginning so that it can be locked.
create table service_profile (
  singleton boolean primary key default true check (singleton),
  content jsonb
);
insert into service_profile default values;
