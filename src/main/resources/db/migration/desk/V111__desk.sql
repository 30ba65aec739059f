-- 工作台: what a person set for herself. Preferences, no records: they may be changed and removed.

create table desk_view (
    username text not null,
    name     text not null check (length(name) between 1 and 30),
    query    text not null check (length(query) <= 2000),
    saved_at timestamptz not null,
    primary key (username, name)
);

comment on table desk_view is 'filters of the register that a person saved under a name of her own';

create table desk_person (
    username text primary key,
    lessons  boolean not null
);

comment on column desk_person.lessons is '新手提示: whether every screen says what it is for';
