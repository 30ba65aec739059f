-- 内部流转、办理设置、代理: how an office works on its cases.

-- Who has a case, for finding; derived from the facts like the rest of the header.
alter table request
    add column section     text not null default '',
    add column holder      text not null default '',
    add column holder_name text not null default '',
    add column help_open   boolean not null default false;

create index request_hands on request (handled_by, holder, section) where decided_on is null;

create function request_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
end $$;

-- 办理设置: the latest row of an office and a name holds.
create table request_setting (
    id          bigint generated always as identity primary key,
    agency      text not null,
    name        text not null,
    value       text not null,
    reason      text not null check (reason <> ''),
    actor       text not null,
    actor_name  text not null,
    recorded_at timestamptz not null
);

create index request_setting_of_office on request_setting (agency, id desc);

create trigger request_setting_refuses_change before update or delete on request_setting
    for each row execute function request_is_append_only();
create trigger request_setting_refuses_truncate before truncate on request_setting
    for each statement execute function request_is_append_only();

-- 代理: while one is absent another acts.
create table request_absence (
    id          bigint generated always as identity primary key,
    agency      text not null,
    absent      text not null,
    absent_name text not null,
    deputy      text not null,
    deputy_name text not null,
    roles       text[] not null,
    from_on     date not null,
    until_on    date not null,
    reason      text not null,
    actor       text not null,
    recorded_at timestamptz not null,
    ended_on    date,
    ended_by    text,
    check (until_on >= from_on),
    check (absent <> deputy)
);

create index request_absence_of_office on request_absence (agency, until_on);
