export const SURVEYS_AND_RESPONSES = {
  name: 'surveys, responses, analyses',
  sql: `
create table surveys (
  id text primary key,
  name text not null,
  created_at text not null,
  metric text check (metric in ('nps', 'csat', 'ces')),
  responses integer not null,
  input text not null check (json_valid(input)),
  columns text not null check (json_valid(columns))
) strict, without rowid;

create table responses (
  survey_id text not null references surveys (id) on delete cascade,
  position integer not null,
  line integer not null,
  external_id text,
  score real,
  comment text not null,
  responded_at text,
  customer_id text,
  value real,
  attributes text not null,
  primary key (survey_id, position)
) strict, without rowid;

create table analyses (
  survey_id text not null,
  position integer not null,
  engine text not null,
  lexicon_digest text not null,
  analysis text not null,
  primary key (survey_id, position),
  foreign key (survey_id, position) references responses (survey_id, position) on delete cascade
) strict, without rowid;
`,
};
