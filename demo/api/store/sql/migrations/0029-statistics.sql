-- Figures without persons: how many, of what, on which day. What has just happened is a row of its own, so that nobody waits for a
-- number that all would write to; a moment later it is added to its day, and its row is gone.
create table statistics_news (
  id bigint generated always as identity primary key,
  day date not null,
  measure text not null,
  detail text not null,
  amount integer not null
);
create table statistics_days (
  day date not null,
  measure text not null,
  detail text not null,
  amount integer not null,
  primary key (day, measure, detail)
);
