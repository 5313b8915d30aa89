/**
 * What a service of many years needs: workspaces, imports that can be taken back, revisions, mentions, search. The
 * tables before it are copied over; an identifier that came twice in a file stays with the first response.
 */
export const SERVICE = {
  name: 'workspaces, imports, revisions, mentions, search',
  sql: `
alter table surveys rename to old_surveys;
alter table responses rename to old_responses;
alter table analyses rename to old_analyses;

create table workspaces (
  id text primary key,
  name text not null,
  created_at text not null
) strict, without rowid;

insert into workspaces select 'default', 'Default', applied_at from migrations where id = 1;

create table surveys (
  id text primary key,
  workspace_id text not null references workspaces (id),
  name text not null,
  created_at text not null,
  metric text check (metric in ('nps', 'csat', 'ces')),
  type text check (type in ('relationship', 'transactional')),
  question text,
  archived_at text,
  columns text not null check (json_valid(columns)),
  -- of the analyses in use
  generation integer not null default 0,
  -- 0 while the import that it was made for is running
  is_ready integer not null check (is_ready in (0, 1))
) strict, without rowid;

create index surveys_by_date on surveys (workspace_id, created_at desc, id);

create table imports (
  key integer primary key autoincrement,
  id text not null unique,
  survey_id text not null references surveys (id) on delete cascade,
  created_at text not null,
  finished_at text,
  status text not null check (status in ('running', 'done', 'failed', 'undone')),
  mode text not null check (mode in ('atomic', 'partial')),
  -- the process that runs it, and when it was last heard of
  owner text not null,
  heard_at text not null,
  makes_survey integer not null check (makes_survey in (0, 1)),
  input text not null check (json_valid(input)),
  total integer not null,
  created integer not null default 0,
  revised integer not null default 0,
  unchanged integer not null default 0,
  repeated integer not null default 0,
  repetitions text not null default '[]' check (json_valid(repetitions)),
  problem text
) strict;

create index imports_of_survey on imports (survey_id, key);

create table responses (
  -- never used again: a link to an erased response leads nowhere
  key integer primary key autoincrement,
  survey_id text not null references surveys (id) on delete cascade,
  import_id text references imports (id) on delete set null,
  revision integer not null,
  created_at text not null,
  updated_at text not null,
  line integer,
  external_id text,
  score real,
  comment text not null,
  responded_at text,
  customer_id text,
  value real,
  attributes text not null check (json_valid(attributes)),
  scores text not null check (json_valid(scores)),
  answers text not null check (json_valid(answers)),
  -- answers that are not empty, the comment among them: each has an analysis
  texts integer not null,
  -- of all that the respondent said; '' where it is not known
  digest text not null,
  -- of a comment too long to be written twice by chance; null of others
  comment_digest text
) strict;

create index responses_of_survey on responses (survey_id, key);
create unique index responses_by_external_id on responses (survey_id, external_id) where external_id is not null;
create index responses_by_digest on responses (survey_id, digest) where external_id is null;
create index responses_by_comment on responses (survey_id, comment_digest) where comment_digest is not null;
create index responses_of_import on responses (import_id) where import_id is not null;

create table revisions (
  response_key integer not null references responses (key) on delete cascade,
  revision integer not null,
  -- no reference: it is asked whether the import still stands
  import_id text,
  updated_at text not null,
  content text not null check (json_valid(content)),
  primary key (response_key, revision)
) strict, without rowid;

create table analyses (
  response_key integer not null references responses (key) on delete cascade,
  generation integer not null,
  answer integer not null,
  engine text not null,
  lexicon_digest text not null,
  analysis text not null check (json_valid(analysis)),
  primary key (response_key, generation, answer)
) strict, without rowid;

create table mentions (
  response_key integer not null,
  generation integer not null,
  answer integer not null,
  position integer not null,
  theme text not null,
  polarity text not null check (polarity in ('pos', 'neg', 'neu')),
  primary key (response_key, generation, answer, position),
  foreign key (response_key, generation, answer)
    references analyses (response_key, generation, answer) on delete cascade
) strict, without rowid;

create index mentions_of_theme on mentions (theme, polarity, generation, response_key);

create trigger mentions_told after insert on analyses begin
  insert into mentions
  select new.response_key, new.generation, new.answer, key, value ->> 'theme', value ->> 'polarity'
  from json_each(new.analysis, '$.mentions');
end;

create table rebuildings (
  survey_id text primary key references surveys (id) on delete cascade,
  generation integer not null,
  engine text not null,
  lexicon_digest text not null,
  started_at text not null
) strict, without rowid;

create table corrections (
  key integer primary key,
  response_key integer not null references responses (key) on delete cascade,
  answer integer not null,
  revision integer not null,
  mentions text not null check (json_valid(mentions)),
  created_at text not null
) strict;

create index corrections_of_response on corrections (response_key);

create table receipts (
  workspace_id text not null references workspaces (id),
  key text not null,
  fingerprint text not null,
  result text not null check (json_valid(result)),
  created_at text not null,
  primary key (workspace_id, key)
) strict, without rowid;

create index receipts_by_date on receipts (created_at);

create table audit (
  key integer primary key autoincrement,
  workspace_id text not null references workspaces (id),
  at text not null,
  action text not null,
  subject text not null,
  detail text not null check (json_valid(detail))
) strict;

create index audit_of_workspace on audit (workspace_id, key);

create view response_texts as
select key, comment || coalesce((select ' ' || group_concat(value ->> 'comment', ' ') from json_each(answers)), '') as text
from responses;

create virtual table search using fts5 (
  text, content = 'response_texts', content_rowid = 'key', tokenize = "unicode61 remove_diacritics 2"
);

-- what is erased leaves no trace in the index
insert into search (search, rank) values ('secure-delete', 1);

create trigger search_added after insert on responses begin
  insert into search (rowid, text) select key, text from response_texts where key = new.key;
end;

create trigger search_removed before delete on responses begin
  insert into search (search, rowid, text) select 'delete', key, text from response_texts where key = old.key;
end;

create trigger search_changing before update of comment, answers on responses begin
  insert into search (search, rowid, text) select 'delete', key, text from response_texts where key = old.key;
end;

create trigger search_changed after update of comment, answers on responses begin
  insert into search (rowid, text) select key, text from response_texts where key = new.key;
end;

insert into surveys
select id, 'default', name, created_at, metric, null, null, null, columns, 0, 1 from old_surveys;

insert into imports
  (id, survey_id, created_at, finished_at, status, mode, owner, heard_at, makes_survey, input, total, created)
select id, id, created_at, created_at, 'done', 'partial', '', created_at, 0, input, responses, responses
from old_surveys order by created_at;

insert into responses
  (survey_id, import_id, revision, created_at, updated_at, line, external_id, score, comment, responded_at,
   customer_id, value, attributes, scores, answers, texts, digest, comment_digest)
select survey_id, survey_id, 1, s.created_at, s.created_at, line,
  case when row_number() over (partition by survey_id, external_id order by position) = 1 then external_id end,
  score, comment, responded_at, customer_id, value, attributes, '[]', '[]',
  exists (select 1 from old_analyses a where a.survey_id = r.survey_id and a.position = r.position), '', null
from old_responses r join old_surveys s on s.id = r.survey_id
order by survey_id, position;

insert into analyses
select n.key, 0, 0, a.engine, a.lexicon_digest, a.analysis
from (select key, survey_id, row_number() over (partition by survey_id order by key) as place from responses) n
join (select *, row_number() over (partition by survey_id order by position) as place from old_responses) r
  on r.survey_id = n.survey_id and r.place = n.place
join old_analyses a on a.survey_id = r.survey_id and a.position = r.position;

drop table old_analyses;
drop table old_responses;
drop table old_surveys;
`,
};
