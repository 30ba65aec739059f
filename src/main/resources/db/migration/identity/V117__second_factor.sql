-- 两步验证: the secret is sealed; recovery codes are keyed digests, each deleted when used.
create table second_factor (
    username     text primary key references account (username),
    secret       bytea not null,
    confirmed_at timestamptz,
    last_step    bigint not null
);

comment on column second_factor.confirmed_at is 'null: a phone is being added';
comment on column second_factor.last_step is 'half minute whose digits were used last; none before it counts';

create table recovery_code (
    username text not null references account (username),
    mac      bytea not null,
    primary key (username, mac)
);
