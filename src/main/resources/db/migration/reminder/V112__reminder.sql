-- 催办: what falls due is told each morning. Settings of a person may change; what was sent stays.

create table reminder_person (
    username   text primary key,
    email      text not null,
    wanted     boolean not null,
    changed_at timestamptz not null
);

-- One message a person and a day: asking again the same morning makes no second.
create table reminder_message (
    id           bigint generated always as identity primary key,
    username     text not null,
    day          date not null,
    email        text not null,
    subject      text not null,
    body         text not null,
    state        text not null check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    tries        integer not null default 0,
    not_before   timestamptz not null,
    last_failure text not null default '',
    sent_at      timestamptz,
    unique (username, day)
);

comment on table reminder_message is 'outbox; numbers of requests and days only, no personal data';

create index reminder_message_waiting on reminder_message (not_before) where state = 'WAITING';

-- 日历订阅: whoever knows the address reads due dates; revoked by deleting the row.
create table reminder_feed (
    token_digest bytea primary key,
    username     text not null unique,
    made_at      timestamptz not null
);

comment on column reminder_feed.token_digest is 'SHA-256 of the secret part of the address; the address itself is shown once';
