-- 发件箱: what goes out to applicants. It names nobody: address and letter are read from the case when it is sent.
create table notice_message (
    id             bigint generated always as identity primary key,
    request_number text not null,
    handled_by     text not null,
    channel        text not null check (channel in ('EMAIL', 'SMS')),
    seq            integer not null,
    title          text not null,
    deviation      text not null,
    state          text not null check (state in ('WAITING', 'SENT', 'GIVEN_UP', 'BOUNCED', 'CANCELLED')),
    tries          integer not null default 0,
    failure        text not null default '',
    message_id     text,
    recorded       boolean not null default false,
    not_before     timestamptz not null,
    created_at     timestamptz not null,
    sent_at        timestamptz,
    actor          text not null,
    actor_name     text not null
);

comment on column notice_message.recorded is 'whether the case knows that it went out';
comment on column notice_message.seq is 'the fact of the case the letter belongs to';

create index notice_message_waiting on notice_message (not_before, id) where state = 'WAITING';
create index notice_message_unrecorded on notice_message (id) where state = 'SENT' and not recorded;
create index notice_message_by_organ on notice_message (handled_by, id desc);
create index notice_message_by_request on notice_message (request_number, id desc);
create unique index notice_message_by_mail on notice_message (message_id) where message_id is not null;
