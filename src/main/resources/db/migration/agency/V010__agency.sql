-- 机关: the organs and their tree. Nothing here is personal data.
create table agency (
    code            text primary key check (code ~ '^[a-z][a-z0-9]{1,19}$'),
    version         integer not null,
    position        bigint generated always as identity unique,
    kind            text not null,
    parent          text references agency (code),
    valid_from      date not null,
    name            text not null,
    short_name      text not null,
    handled_by      text references agency (code),
    uscc            text,
    letter_word     text not null,
    duties          text not null,
    office_name     text not null,
    office_address  text not null,
    office_postcode text not null,
    office_hours    text not null,
    office_phone    text not null,
    office_fax      text not null,
    office_email    text not null,
    office_head     text not null,
    review_body     text,
    court           text not null,
    valid_to        date,
    check (valid_to >= valid_from),
    check ((kind = 'COUNTY_GOVERNMENT') = (parent is null))
);

comment on column agency.position is 'order among siblings: order of registration';
comment on column agency.handled_by is 'organ whose office handles its requests; null: itself';
comment on column agency.review_body is 'null: follows from kind and parent (R-27)';
