-- Evidence (材料原图): which bytes are used by what and until when, and who looked at them. The bytes themselves lie in
-- the evidence store, named by their hash; a line here is a use of them. The district is part of every key.

-- A projection of the logs. Bytes are deleted when their last use is.
create table evidence_use (
  district text not null,
  dossier uuid not null,
  -- An upload, or the paper that was issued.
  item text not null,
  sha256 text not null,
  -- The first day, in Shanghai, on which the matter's rule deletes it; null when no rule does.
  due date,
  -- Since when it waits to be read.
  waiting_since timestamptz,
  primary key (district, dossier, item)
);

create index evidence_use_of_bytes on evidence_use (sha256);
create index evidence_use_due on evidence_use (district, due, dossier) where due is not null;
create index evidence_use_waiting on evidence_use (district, waiting_since) where waiting_since is not null;

-- What was there before this table: due at once, so that the first run looks at each dossier and writes the right day.
insert into evidence_use (district, dossier, item, sha256, due, waiting_since)
select district, dossier, added.event ->> 'uploadId', added.event ->> 'sha256', date '2000-01-01',
  case when not exists (
    select 1 from dossier_event later
    where later.district = added.district and later.dossier = added.dossier
      and later.event ->> 'kind' in ('upload-read', 'upload-removed')
      and later.event ->> 'uploadId' = added.event ->> 'uploadId'
  ) then added.at end
from dossier_event added where added.event ->> 'kind' = 'upload-added'
union all
select district, dossier, 'issued-paper', event ->> 'paper', date '2000-01-01', null
from dossier_event where event ->> 'kind' = 'delivered';

-- Bytes about to be written. What has no use some time later was left by an act that failed, and is deleted.
create table evidence_arrival (
  district text not null,
  id uuid not null default gen_random_uuid(),
  sha256 text not null,
  at timestamptz not null,
  primary key (district, id)
);

create index evidence_arrival_at on evidence_arrival (district, at);

-- Every look of somebody other than the applicant at a picture (查看记录).
create table evidence_viewing (
  district text not null,
  id uuid not null default gen_random_uuid(),
  dossier uuid not null,
  item text not null,
  viewer text not null,
  viewer_name text not null,
  role text not null,
  office text,
  at timestamptz not null,
  primary key (district, id)
);

create index evidence_viewing_of_dossier on evidence_viewing (district, dossier, at);
create index evidence_viewing_of_viewer on evidence_viewing (district, viewer, at);

-- Days whose daily work was begun; the line is the lock that keeps it to once a day.
create table daily_run (
  district text not null,
  day date not null,
  work text not null,
  begun_at timestamptz not null,
  primary key (district, day, work)
);
