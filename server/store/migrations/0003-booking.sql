-- Bookings (预约) and numbers from an office's range (号段). The district is part of every key.

-- Minutes are local texts of Shanghai, `2026-11-25T09:30`: they sort as they are, and no time zone can shift them.
create table booking (
  district text not null,
  id uuid not null,
  code text not null,
  dossier uuid not null,
  matter text not null,
  -- Whom a missed booking counts against.
  holder text not null,
  office text not null,
  starts text not null check (starts ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'),
  minutes integer not null check (minutes > 0),
  -- What only one valid booking may exist for, such as a vehicle.
  one_per text,
  status text not null check (status in ('booked', 'checked-in', 'cancelled', 'missed')),
  made_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (district, id),
  unique (district, code)
);

create unique index booking_one_per on booking (district, matter, one_per) where status = 'booked';
create unique index booking_of_dossier on booking (district, dossier) where status = 'booked';
create index booking_of_day on booking (district, office, starts);
create index booking_overdue on booking (district, matter, starts) where status = 'booked';
create index booking_missed on booking (district, holder, starts) where status = 'missed';

-- How many places of a slot are taken. The row is the lock that bookings of one slot wait for.
create table booking_slot (
  district text not null,
  matter text not null,
  office text not null,
  starts text not null,
  capacity integer not null,
  taken integer not null check (taken between 0 and capacity),
  primary key (district, matter, office, starts)
);

-- Numbers given out in order; `next` is the first that is still free. The row is the lock.
create table number_range (
  district text not null,
  series text not null,
  office text not null,
  prefix text not null,
  first bigint not null check (first >= 0),
  last bigint not null check (last >= first),
  next bigint not null check (next between first and last + 1),
  width integer not null check (width between 1 and 18),
  added_at timestamptz not null default now(),
  primary key (district, series, office, prefix, first)
);
