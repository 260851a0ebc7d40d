-- Words are found wherever they stand in a word («kurs» in «jobbsøkerkurs»); full-text search finds whole words only.
create extension if not exists pg_trgm;

-- What courses are found by: written with each course, and for those that were here before when the store opens.
create table course_listings (
  course_id text primary key references courses on delete cascade,
  -- Of the last session; infinity for what has none.
  ends_at timestamptz not null,
  -- Filter to values.
  facets jsonb not null
);
create index course_listings_ends_at on course_listings (ends_at);

create table course_sessions (
  course_id text not null references course_listings on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  is_held boolean not null
);
create index course_sessions_course on course_sessions (course_id, starts_at);

-- In small letters, composed: no database's locale has a say in what is the same.
create table course_texts (
  course_id text not null references course_listings on delete cascade,
  language text not null,
  text text not null,
  primary key (course_id, language)
);
create index course_texts_trigrams on course_texts using gin (text gin_trgm_ops);
