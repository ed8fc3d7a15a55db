-- Numbers used once by callbacks of agencies: the same callback is not taken a second time. Kept as long as its
-- signature is fresh. The district is part of the key.
create table callback_nonce (
  district text not null,
  nonce text not null,
  at timestamptz not null,
  primary key (district, nonce)
);

create index callback_nonce_at on callback_nonce (district, at);
