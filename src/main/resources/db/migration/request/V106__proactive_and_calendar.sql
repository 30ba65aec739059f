-- 转为主动公开 (第四十四条): tasks opened because several persons asked for the same, or because nothing was ever found.
create table request_publication (
    id             bigint generated always as identity primary key,
    handled_by     text not null,
    subject        text not null,
    why            text not null,
    cases          text[] not null,
    opened_on      date not null,
    opened_by      text not null,
    opened_by_name text not null,
    decided_on     date,
    publish        boolean,
    reason         text not null default '',
    due_on         date,
    decided_by     text,
    decided_name   text,
    check ((decided_on is null) = (publish is null)),
    check (due_on is null or publish)
);

create index request_publication_of_office on request_publication (handled_by, decided_on nulls first, id desc);

-- 定期复核 (第十八条): each look again at what was withheld; append-only.
create table request_reexamination (
    id          bigint generated always as identity primary key,
    request_id  bigint not null references request (id),
    on_date     date not null,
    withheld    boolean not null,
    reason      text not null check (reason <> ''),
    next_on     date,
    actor       text not null,
    actor_name  text not null,
    recorded_at timestamptz not null,
    check (withheld = (next_on is not null))
);

create index request_reexamination_of_case on request_reexamination (request_id, id desc);
create index request_withheld on request (handled_by, decided_on, id)
    where disposition in ('N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'P');

create trigger request_reexamination_refuses_change before update or delete on request_reexamination
    for each row execute function request_is_append_only();
create trigger request_reexamination_refuses_truncate before truncate on request_reexamination
    for each statement execute function request_is_append_only();

-- 节假日安排 imported after the program was shipped; the latest of a year holds; append-only.
create table request_calendar (
    id            bigint generated always as identity primary key,
    year          integer not null,
    notice        text not null,
    old_version   text not null,
    new_version   text not null,
    actor         text not null,
    actor_name    text not null,
    recorded_at   timestamptz not null
);

-- Which due dates of open cases an import moved.
create table request_calendar_change (
    calendar_id bigint not null references request_calendar (id),
    request_id  bigint not null references request (id),
    old_due     date,
    new_due     date,
    primary key (calendar_id, request_id)
);

create trigger request_calendar_refuses_change before update or delete on request_calendar
    for each row execute function request_is_append_only();
create trigger request_calendar_refuses_truncate before truncate on request_calendar
    for each statement execute function request_is_append_only();
create trigger request_calendar_change_refuses_change before update or delete on request_calendar_change
    for each row execute function request_is_append_only();
create trigger request_calendar_change_refuses_truncate before truncate on request_calendar_change
    for each statement execute function request_is_append_only();

-- 收费台账: fees by organ and year.
create index request_fact_refunds on request_fact (on_date, request_id) where type = 'FeeRefunded';
