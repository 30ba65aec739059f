-- 台账导入 on the desk: a file that was brought, what looking through it found, and what came in.
create table register_import (
    id         bigint generated always as identity primary key,
    office     text not null,
    agency     text not null,
    file_name  text not null,
    blob       text,
    state      text not null check (state in ('CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'DISCARDED')),
    rows       integer not null default 0,
    problem    text not null default '',
    notes      text not null default '',
    brought_at timestamptz not null,
    ended_at   timestamptz,
    actor      text not null,
    actor_name text not null
);

comment on column register_import.blob is 'where the vault keeps the file, encrypted, until it came in or was given up';

create index register_import_by_office on register_import (office, id);

create table register_import_line (
    import   bigint not null references register_import,
    seq      integer not null,
    place    text not null,
    title    text not null,
    result   text not null,
    number   text not null default '',
    why      text not null default '',
    notes    text not null default '',
    received integer,
    decided  integer,
    remedies integer not null default 0,
    primary key (import, seq)
);
