-- What the hints before filing did: numbers by organ and day, nobody's data.
create table request_deflection (
    agency  text not null,
    on_date date not null,
    offered integer not null default 0,
    opened  integer not null default 0,
    dropped integer not null default 0,
    primary key (agency, on_date)
);

comment on column request_deflection.dropped is 'something offered was opened and the form was not filed';

alter table request_draft add column offered_for text;
alter table request_draft add column suggestion_opened boolean not null default false;

comment on column request_draft.offered_for is 'organ addressed when suggestions were first shown; null before';
