-- 人员: accounts of the people who work here. An account is never deleted: what was done under it names it for ever.
create table account (
    username             text primary key check (username ~ '^[a-z][a-z0-9-]{1,29}$'),
    version              integer not null,
    stamp                integer not null default 0,
    display_name         text not null,
    agency               text,
    roles                text[] not null check (cardinality(roles) > 0),
    password             text not null,
    must_change_password boolean not null,
    closed               boolean not null default false,
    failures             integer not null default 0,
    locked_until         timestamptz,
    last_sign_in         timestamptz,
    created_at           timestamptz not null
);

comment on column account.stamp is 'grows with every change that ends the sessions of the account';
comment on column account.agency is 'code of the organ; which organs exist is known by another room';
comment on column account.password is '{method}hash';
comment on column account.failures is 'wrong passwords since the last right one';

-- Hashes of passwords used before, so that none of the last five comes again.
create table former_password (
    id          bigint generated always as identity primary key,
    username    text not null references account (username),
    replaced_at timestamptz not null,
    password    text not null
);

create index former_password_of on former_password (username, id);
